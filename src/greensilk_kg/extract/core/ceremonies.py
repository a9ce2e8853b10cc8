"""What ceremonies are held for: the words before 仪式."""

DEEDS = (
    "启动|签约|签署|签字|换文|揭牌|揭幕|竣工|完工|交付|交接|移交|开工|动工|奠基|落成|封顶|合龙|开通|通车|首航|点火|投产|投运|启用|并网|"
    "发电|发运|发车|捐赠|赠送|颁奖|授牌|开园|开港|开馆|开幕|闭幕|开班|结业|剪彩|发布"
)
CEREMONY = rf"(?:(?:{DEEDS}){{1,3}}(?:仪式|典礼))"
"""Regular expression of the bare words for a ceremony (并网启动仪式)."""
