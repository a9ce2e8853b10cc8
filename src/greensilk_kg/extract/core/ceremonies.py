"""What ceremonies are held for: the words before 仪式."""

from greensilk_kg.extract.core.lists import any_of

DEEDS = any_of("events/ceremony-deed")
CEREMONY = rf"(?:(?:{DEEDS}){{1,3}}(?:仪式|典礼))"
"""Regular expression of the bare words for a ceremony (并网启动仪式)."""
RITE_DEEDS = (
    "开工|动工|奠基|破土",
    "竣工|完工|落成|建成",
    "投产|投运|并网|发电|投入运营|投入运行|商业运行|启用|投入使用",
    "通车|开通|通航|贯通|全线贯通",
    "交付|移交|交接",
    "揭牌|揭幕|开园|开馆|开港",
    "封顶|合龙",
)
"""What happens to a work on the day of a ceremony for it: words of one line may stand for each other."""
