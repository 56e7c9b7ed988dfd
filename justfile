# What a developer does, each by one word. The environment is .venv, or the folder that SANCTEXT_VENV names.

bin := env("SANCTEXT_VENV", ".venv") / "bin"

# List the recipes.
[private]
default:
    @just --list --unsorted

# Make the environment with everything for development.
setup:
    python3 -m venv "$(dirname {{ bin }})"
    {{ bin }}/pip install -e '.[dev]'

# Run the tests; arguments go to pytest.
test *arguments:
    {{ bin }}/python -m pytest {{ arguments }}

# Run the property tests for a long time: readers, pipeline, and the files of a run; then read 50,000 damaged files.
fuzz:
    {{ bin }}/python -m pytest -q --hypothesis-profile=long tests/test_properties.py tests/readers tests/batch/test_runs.py
    {{ bin }}/python tools/fuzz_readers.py --inputs 50000 --records 100

# Look for mistakes and for files that are not formatted.
lint:
    {{ bin }}/ruff check
    {{ bin }}/ruff format --check

# Format the code, and mend what can be mended without thought.
format:
    {{ bin }}/ruff check --fix
    {{ bin }}/ruff format

# Check the types.
types:
    {{ bin }}/mypy

# Write the samples' records, then the generated parts of README.md and docs/.
docs:
    {{ bin }}/python tools/render_records.py
    {{ bin }}/python tools/render_docs.py

# Learn what items of records weigh for their confidence, from the judgements in data/.
confidence:
    {{ bin }}/python tools/confidence.py train

# Compare the statements of docs/compared.md anew, where the shared folder is beside the project.
compared:
    {{ bin }}/python tools/render_compared.py

# Build the site of docs/ into the folder site; a link that leads nowhere is an error.
site:
    {{ bin }}/mkdocs build --strict

# What the working tree's rules gain and lose against a commit: items with their sentences, the figures, the speed.
gains base="HEAD":
    {{ bin }}/python tools/gains.py {{ base }}

# How much of what is found is right, judged by reading: draw, show or report.
precision what="report":
    {{ bin }}/python tools/precision.py {{ what }}

# Say which lines of the package no test runs.
coverage:
    {{ bin }}/coverage erase
    {{ bin }}/coverage run -m pytest -q
    {{ bin }}/coverage combine -q
    {{ bin }}/coverage report --show-missing --skip-covered --fail-under=90

# Run what the project's checks run, in environments of their own.
ci:
    .ci/run

# How fast it is beside others, on a folder of texts.
bench folder="../shared/corpus/statements" rounds="3":
    {{ bin }}/python benchmarks/compare.py {{ folder }} --rounds {{ rounds }} --write docs/performance.md

# How fast the working tree is beside a commit, on folders of texts.
bench-against commit *folders="../shared/corpus/statements ../shared/corpus/state":
    {{ bin }}/python benchmarks/against.py {{ commit }} {{ folders }}

# How much faster two jobs are than one, on a folder of texts.
jobs folder="../shared/corpus/statements" rounds="3":
    {{ bin }}/python benchmarks/jobs.py {{ folder }} --rounds {{ rounds }} --write docs/performance.md

# Whether time and memory grow with the number of documents.
growth folder="../shared/corpus/statements" documents="101000":
    {{ bin }}/python benchmarks/growth.py {{ folder }} --documents {{ documents }} --write docs/performance.md

# Whether a run ends with the same bytes whoever is killed on the way.
kills folder="../shared/corpus/statements" moments="20":
    {{ bin }}/python benchmarks/kills.py {{ folder }} --moments {{ moments }} --write docs/performance.md

# Whether the time for a hostile text grows faster than the text.
hostile characters="40000":
    {{ bin }}/python benchmarks/hostile.py --characters {{ characters }} --write docs/performance.md

# Whether the time to read a hostile file grows faster than the file.
hostile-files bytes="20000":
    {{ bin }}/python benchmarks/hostile_files.py --bytes {{ bytes }} --write docs/performance.md

# The same for pieces put together by chance.
hostile-chance pieces="200" seed="1":
    {{ bin }}/python benchmarks/hostile_files.py --random {{ pieces }} --seed {{ seed }} --bytes 20000

# How long one short document takes, beside a bare load of the model.
start:
    {{ bin }}/python benchmarks/start.py

# How long the page of many documents takes in a browser.
browser folder="../shared/corpus/statements":
    {{ bin }}/python benchmarks/browser.py {{ folder }} --write docs/performance.md

# How long the usual questions take on a hundred thousand records.
questions records="100000":
    {{ bin }}/python benchmarks/questions.py --records {{ records }} --write docs/performance.md
