"""How fast names are found among 200,000.

    python -m benchmarks.search [--names 200000] [--rounds 20] [--keep FILE]

The names are made up: half Chinese, half English, two a thing, from word lists in which few words are very
common and many are rare, as in a real graph. Every query is asked so many times, connections warm, and each
time counts: median, 95th percentile and longest, in milliseconds. Beside them stands the median of processor
time, which other work on the machine does not lengthen. The last lines are of all queries together.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, CANONICAL_BASE, GS, LABEL, TYPE
from greensilk_kg.search import build_index, near, open_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BAR = 50.0
"""Milliseconds that no query may take."""
PLACES = [*re.findall("..", "中国老挝越南泰国印尼江南高原"), "肯尼亚", "巴基斯坦", "哈萨克斯坦", "一带一路"]
FIELDS = re.findall("..", "光伏风电水电铁路港口环境生态投资金融能源交通农业气候海洋绿色低碳")
ENDS = [
    *re.findall("..", "项目电站中心联盟论坛大会报告计划"),
    "研究院",
    "有限公司",
    "产业园",
    "合作谅解备忘录",
]
CHARACTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 3000)]
WORDS = re.findall(
    r"\w+",
    "green silk road solar wind power plant project centre institute international cooperation company "
    "forum report china laos kenya valley of the for and",
)
CLASSES = ("Project", "Institution", "Event", "Agreement", "Fund")
QUERIES: dict[str, tuple[str, dict[str, object]]] = {
    "two characters, common": ("项目", {}),
    "two characters, rarer": ("光伏", {}),
    "one character, common": ("中", {}),
    "long Chinese part": ("光伏合作谅解备忘录", {}),
    "traditional characters": ("環境項目", {}),
    "two Chinese words": ("老挝 电站", {}),
    "English word, common": ("project", {}),
    "English word, of many": ("of", {}),
    "beginning of a word": ("proj", {}),
    "part of a word": ("oject", {}),
    "one letter": ("p", {}),
    "two letters": ("zg", {}),
    "English words": ("solar power plant", {}),
    "words of two languages": ("肯尼亚 green", {}),
    "pinyin": ("guangfu", {}),
    "pinyin in words": ("huan jing", {}),
    "long pinyin": ("hezuoliangjiebeiwanglu", {}),
    "initials": ("gfxm", {}),
    "one class": ("项目", {"type_": "Fund"}),
    "one language": ("project", {"language": "en"}),
    "four hundredth page": ("项目", {"offset": 7980}),
    "completion": ("zhong", {"completing": True}),
    "nothing": ("没有这个名字", {}),
}
NEAR = {"near a slug": "gren-silk-raod-projct", "near a Chinese name": "巴基斯坦光复电站"}


def statements(names: int) -> Iterator[ox.Quad]:
    """Yield things with two names each; the same for the same number."""
    chance = random.Random(1)  # noqa: S311 (no secret)
    for number in range(names // 2):
        thing = ox.NamedNode(
            f"{CANONICAL_BASE}id/project/{english(chance).lower().replace(' ', '-')}-{number:08x}"
        )
        yield ox.Quad(thing, TYPE, ox.NamedNode(GS + chance.choices(CLASSES, (50, 30, 15, 4, 1))[0]))
        yield ox.Quad(thing, LABEL, ox.Literal(chinese(chance), language="zh"))
        yield ox.Quad(thing, ALT_LABEL, ox.Literal(english(chance), language="en"))
        for _ in range(int(chance.paretovariate(1)) % 20):
            yield ox.Quad(ox.NamedNode(f"urn:{chance.random()}"), ox.NamedNode(GS + "partner"), thing)


def chinese(chance: random.Random) -> str:
    """Return a name such as 老挝某某光伏电站."""
    own = "".join(chance.choices(CHARACTERS, k=chance.randint(1, 4)))
    return chance.choice(PLACES) + own + chance.choice(FIELDS) + chance.choice(ENDS)


def english(chance: random.Random) -> str:
    """Return a name of common words with one of its own."""
    own = "".join(chance.choices("abcdeghiklmnoprstu", k=chance.randint(3, 8)))
    return " ".join([*chance.sample(WORDS, chance.randint(2, 5)), own]).title()


def measured(run: Callable[[], object], rounds: int) -> list[tuple[float, float]]:
    """Return the milliseconds of each round, by the clock and of the processor; a first one is left out."""
    run()
    taken = []
    for _ in range(rounds):
        begun, worked = time.perf_counter(), time.thread_time()
        run()
        taken.append((1000 * (time.perf_counter() - begun), 1000 * (time.thread_time() - worked)))
    return taken


def told(name: str, taken: list[tuple[float, float]], found: str = "") -> str:
    """Return one line of the result."""
    clock, processor = sorted(pair[0] for pair in taken), statistics.median(pair[1] for pair in taken)
    late = clock[min(len(clock) - 1, int(0.95 * len(clock)))]
    return (
        f"{name:<24} {statistics.median(clock):8.2f} {late:8.2f} {clock[-1]:8.2f} {processor:9.2f}  {found}"
    )


def main() -> None:
    """Make the names, index them, ask, and print."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--names", type=int, default=200_000)
    options.add_argument("--rounds", type=int, default=20)
    options.add_argument(
        "--keep", type=Path, help="Where the index is kept; one that is there is used again."
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.keep or Path(folder) / "search.sqlite"
        if not path.exists():
            begun = time.perf_counter()
            build_index(statements(given.names), CANONICAL_BASE, path)
            size = path.stat().st_size / 1e6
            print(f"{given.names:,} names: {time.perf_counter() - begun:.1f} s, {size:.0f} MB")
        ask(path, given.rounds)


def ask(path: Path, rounds: int) -> None:
    """Ask every query and print how long it took."""
    index, every = open_index(path), []
    print(f"{'milliseconds':<24} {'median':>8} {'95 %':>8} {'longest':>8} {'processor':>9}  found")
    for name, (text, narrowed) in QUERIES.items():
        taken = measured(lambda text=text, narrowed=narrowed: index.search(text, **narrowed), rounds)
        every += taken
        print(told(name, taken, f"{index.search(text, **narrowed).total:,}  {text}"))
    for name, text in NEAR.items():
        taken = measured(lambda text=text: near(index, text, "project"), rounds)
        every += taken
        print(told(name, taken, text))
    print(told("all", every))
    print(
        f"{'within' if max(clock for clock, _ in every) < BAR else 'BEYOND'} the bar of {BAR:.0f} ms a query"
    )


if __name__ == "__main__":
    main()
