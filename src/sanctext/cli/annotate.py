"""`sanctext annotate`: records as tasks for annotation tools, and what was corrected there as annotated texts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from sanctext.cli.exit_codes import EPILOG
from sanctext.printable import counted

annotate = typer.Typer(
    name="annotate",
    help="Correct records in an annotation tool.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class ToolName(StrEnum):
    """What `--format` takes."""

    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"
    BRAT = "brat"


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
    tool: Annotated[ToolName, typer.Option("--format", help="The tool that they are for.")],
) -> None:
    """Write records as tasks of an annotation tool.

    With them comes what the tool is set up with: the labeling configuration of Label Studio, the labels of Doccano, or
    the annotation.conf of brat. A record without its text takes that of its document, where it is still there.
    """
    from sanctext.annotation.files import export
    from sanctext.cli.streams import say
    from sanctext.stored.record_files import records_in

    with records_in(records) as found:
        count = export(found, output, tool.value)
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
        str, typer.Option("--output", "-o", metavar="GOLD", help="Where the annotated texts go: a new or empty folder.")
    ],
) -> None:
    """Write corrected tasks as annotated texts for evaluate.

    Of each task NAME.txt and NAME.gold.json. A warning is printed for what the annotators took away, and for what
    is left out.
    """
    from sanctext.annotation.files import import_corrected
    from sanctext.cli.streams import say

    count = import_corrected(corrected, output, say)
    say(f"{counted(count, 'annotated text')} written")
