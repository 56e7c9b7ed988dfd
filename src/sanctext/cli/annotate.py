"""`sanctext annotate`: records as tasks for annotation tools, and what was corrected there as annotated texts."""

from __future__ import annotations

from typing import Annotated

import typer

from sanctext.annotation import Tool
from sanctext.cli.exit_codes import EPILOG
from sanctext.printable import counted

annotate = typer.Typer(
    name="annotate",
    help="Correct records in an annotation tool.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@annotate.command("export", epilog=EPILOG)
def export_records(
    records: Annotated[
        str,
        typer.Argument(
            metavar="RECORDS",
            help="Records as parse and batch write them, best with --with-text; - is standard input.",
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FOLDER", help="Where the tasks go: a new folder, or an empty one.")
    ],
    tool: Annotated[Tool, typer.Option("--format", help="The tool that they are for.")],
) -> None:
    """Write records as tasks of an annotation tool.

    With them comes what the tool is set up with: the labeling configuration of Label Studio, the labels of Doccano, or
    the annotation.conf of brat. A record without its text takes that of its document, where it is still there.
    """
    from sanctext.annotation.files import export
    from sanctext.cli.streams import say
    from sanctext.stored.record_files import records_in

    with records_in(records) as found:
        count = export(found, output, tool)
    say(f"{counted(count, 'task')} written")


@annotate.command("import", epilog=EPILOG)
def import_tasks(
    corrected: Annotated[
        str,
        typer.Argument(
            metavar="CORRECTED",
            help="What the tool exported: JSON of Label Studio, JSON Lines of Doccano, or a folder of brat.",
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="GOLD",
            help="Where the annotated texts go: a new or empty folder; or the records.",
        ),
    ],
    records: Annotated[
        str | None,
        typer.Option("--records", metavar="RECORDS", help="The records that were exported: write them corrected."),
    ] = None,
    only_annotated: Annotated[
        bool, typer.Option("--only-annotated", help="With --records: leave out those that nobody was given to correct.")
    ] = False,
) -> None:
    """Write corrected tasks as annotated texts for evaluate, or as records.

    Of each task NAME.txt and NAME.gold.json. With --records a file of records (JSON Lines): what nobody corrected is
    as it was, all else has the rule "corrected". A warning is printed for what the annotators took away, and for what
    is left out.
    """
    from sanctext.annotation.files import corrected_records, import_corrected
    from sanctext.cli.streams import say

    if records is None:
        if only_annotated:
            raise typer.BadParameter("needs --records", param_hint="--only-annotated")
        count = import_corrected(corrected, output, say)
        say(f"{counted(count, 'annotated text')} written")
        return
    from sanctext.cli.output import check_place, writing
    from sanctext.stored.record_files import records_in
    from sanctext.writers.emit import emit
    from sanctext.writers.records_json import lines

    check_place(output)
    count = 0
    with records_in(records) as old, writing(output) as stream:
        for line in lines(corrected_records(corrected, old, say, only_annotated=only_annotated)):
            emit(line, stream)
            count += 1
    say(f"{counted(count, 'record')} written")
