"""The lands that one character stands for beside 中 in the name of a work (中老铁路)."""

from __future__ import annotations

import re

TABLE = (
    "老 lao; 缅 mmr; 泰 tha; 越 vnm; 柬 khm; 蒙 mng; 俄 rus; 哈 kaz; 塔 tjk; 吉 kgz,dji; 乌 "
    "uzb,uga,ukr,ury; 巴 pak,bra,pan,png; 孟 bgd; 尼 npl,nic,nga,ner; 斯 lka,svn,svk; 马 "
    "mys,mdv,mli,mwi,mdg; 印 ind,idn; 菲 phl; 新 sgp; 白 blr; 匈 hun; 塞 srb,sen,sle,cyp; 埃 "
    "egy,eth; 沙 sau; 阿 arg,are,dza,afg,omn; 肯 ken; 坦 tza; 赞 zmb; 津 zwe; 莫 moz; 喀 cmr; 加 "
    "gha,gab,can; 智 chl; 秘 per; 厄 ecu,eri; 玻 bol; 墨 mex; 古 cub; 德 deu; 法 fra; 意 ita; 希 grc; 波 "
    "pol; 捷 cze; 荷 nld; 比 bel; 丹 dnk; 芬 fin; 约 jor; 以 isr; 伊 irn,irq; 韩 kor; 朝 prk; 日 jpn; 文 "
    "brn; 斐 fji; 汤 ton; 萨 wsm,slv; 毛 mus,mrt; 几 gin; 刚 cod,cog; 卢 rwa; 布 bfa,bdi; 突 tun; 摩 "
    "mar; 格 geo,grd; 委 ven"
)
LANDS = {row[0]: tuple(row[2:].split(",")) for row in TABLE.split("; ")}
"""Character → the countries that it may stand for, behind or before 中."""
LETTERS = "".join(LANDS)
RARE_TABLE = (
    "莱 lso; 瓦 vut; 基 kir; 密 fsm; 纳 nam; 博 bwa; 利 lbr; 冈 gmb; 黎 lbn; 叙 syr; 也 yem; 佛 cpv; "
    "贝 ben; 多 tgo; 乍 tcd; 图 tuv; 瑙 nru; 圭 guy; 牙 jam; 哥 cri; 洪 hnd; 安 ago; 科 com; 苏 sdn"
)
RARE = {row[0]: row[2:] for row in RARE_TABLE.split("; ")}
"""Those that stand for one land where the text names it, behind 援 alone (援莱)."""
TOGETHER = re.compile(rf"(?:中[{LETTERS}]|[{LETTERS}]中)(?:两国)?(?:合作|共建|合建|友谊|友好)$")
