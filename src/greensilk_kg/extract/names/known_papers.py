"""Which of the agreements that an article named its later words mean: 协议, 该备忘录."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.earlier import Earlier
from greensilk_kg.extract.names.registry import ANAPHOR

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.text import Sentence, Text

HOW = "name/paper"
AGAIN = "name/paper-again"
"""How agreements are found: by their sort; so where they were named before, as a rule (代表双方签署协议)."""
PLAIN = "name/clause"
"""How agreements are found that are named in full but without title marks."""
SMALL = re.compile("[的《》“”]|关于|签署|签订")
LEAST_SHORT = 10
"""Code points of a sort by which a name is known."""
CERTIFICATE = "(?:(?:物资|设备|项目)?(?:交接|移交|交付|验收|捐赠|接收)(?:证书|清单|文书|备忘录)|换文)"
"""What such a paper is for stands in its sort (海水淡化设备的交接证书, 经济技术合作协定的换文)."""
BARE = re.compile(rf"^(?:{CERTIFICATE}|签约|签字|协议书?|合同书?|合约|备忘录|协定书?|条约|合作文件)$")
KIND = re.compile("备忘录|意向书|协议书?|协定|合同|合约|安排|条约|声明|证书|纪要|$")
TOP = "Agreement"


@dataclass(slots=True)
class Papers:
    """The agreements of one article that were named so far: a sort alone may mean one of them.

    Attributes:
        agreements: Each called by its sort or name.
    """

    agreements: Earlier = field(default_factory=Earlier)

    def known(self, mention: Mention, text: Text, sentence: Sentence, registry: Registry) -> Mention:
        """Return a mention; that of an agreement known by its sort with its entity, maybe an earlier one.

        Args:
            mention: As found.
            text: The prepared text.
            sentence: Where it stands.
            registry: Gets the names of the agreement.
        """
        if mention.kind != TOP or mention.value is not None:
            return mention
        sort = text.surface[mention.start : mention.end]
        if mention.how in {HOW, AGAIN} and mention.ref is not None:
            earlier = self._named(sort, sentence) if mention.how == AGAIN else None
            if earlier is not None:
                return replace(mention.of(earlier.ref, earlier.authority), how=ANAPHOR)
            mention = registry.resolve(mention)
            if (
                sort != mention.name
                and mention.ref is not None
                and not BARE.match(text.folded[mention.start : mention.end])
            ):
                low, high = mention.start, mention.end
                registry.abbreviate(mention.ref, replace(mention, name=sort, name_start=low, name_end=high))
        else:
            earlier = self.agreements.last(sentence, 0, lambda name, one: _is_same(name, one, mention))
            if earlier is not None:
                mention = mention.of(earlier.ref, earlier.authority)
            mention = registry.resolve(mention)
            sort = mention.name
        self.agreements.keep(sort, mention, sentence)
        return mention

    def _named(self, sort: str, sentence: Sentence) -> Mention | None:
        """Return the agreement before that a sort means: any of its kind where it was signed for others."""
        kind = KIND.search(sort)
        return self.agreements.last(sentence, 1, lambda name, _: kind is None or name.endswith(kind[0]))


def _is_same(name: str, one: Mention, other: Mention) -> bool:
    """Tell whether of two names one says in short, without a title's marks, what the other says in full."""
    short, full = sorted((SMALL.sub("", name), SMALL.sub("", other.name)), key=len)
    plain = (one if SMALL.sub("", name) == short else other).how == PLAIN
    return plain and len(short) >= LEAST_SHORT and full.endswith(short) and one.ref is not None
