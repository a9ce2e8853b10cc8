"""The words of the pages, in both languages."""

from __future__ import annotations

from greensilk_kg.rdf.namespaces import DCTERMS, RDF, RDFS, SKOS

TEXTS: dict[str, tuple[str, str]] = {
    "name": ("绿色丝绸之路知识图谱", "Green Silk Road knowledge graph"),
    "about": (
        "从中文文献中提取的绿色“一带一路”知识：项目、机构、倡议、协议、会议与数据；每条提取的陈述都注明出处。",
        "What Chinese documents say of the green Belt and Road. Every extracted statement says its source.",
    ),
    "counts": ("有事实的实体", "Entities with facts"),
    "entities": ("实体", "Entities"),
    "statements": ("陈述", "Statements"),
    "graphs": ("图", "Graphs"),
    "examples": ("示例查询", "Example queries"),
    "search": ("搜索", "Search"),
    "search_hint": ("名称，如 光伏", "A name, such as 光伏"),
    "results": ("结果", "Results"),
    "no_results": ("没有结果", "Nothing found"),
    "more": ("还有更多结果；请写得更具体", "There are more; search for something longer"),
    "found": ("条结果", "found"),
    "next": ("下一页", "Next"),
    "previous": ("上一页", "Previous"),
    "any_type": ("所有类型", "Any type"),
    "type": ("类型", "Type"),
    "more_evidence": ("还有更多；下载可得全部", "There is more; a download has all of it"),
    "query": ("查询", "Query"),
    "run": ("运行", "Run"),
    "format": ("格式", "Format"),
    "table": ("网页", "Page"),
    "rows_of": ("行，共", "rows of"),
    "all_rows": ("下载全部结果", "Download all of it"),
    "too_large": ("结果太大，网页无法显示。", "The answer is too large for a page."),
    "downloads": ("下载", "Downloads"),
    "facts": ("事实", "Facts"),
    "names": ("名称", "Names"),
    "evidence": ("依据", "Evidence"),
    "conflicts": ("分歧", "Conflicts"),
    "conflicts_about": (
        "同一事物在应当只有一个值之处有不同的读法；各说并存，均注明出处。随时间变化的数列不算分歧。",
        "Readings that differ where one would be expected; each stands with its source. A series is none.",
    ),
    "thing": ("事物", "Thing"),
    "reading": ("读法", "Reading"),
    "not_extracted": ("非抽取所得", "not extracted"),
    "inferred": ("推理得出", "Inferred"),
    "parts": ("数据、职务与承诺", "Figures, posts and commitments"),
    "incoming": ("被引用于", "Referred to by"),
    "shown": ("显示", "shown"),
    "iri": ("标识", "Identifier"),
    "version": ("版本", "Version"),
    "ontology": ("本体", "Ontology"),
    "classes": ("类", "Classes"),
    "properties": ("属性", "Properties"),
    "shapes": ("形状", "Shapes"),
    "dataset": ("数据集", "Dataset"),
    "endpoint": ("SPARQL 端点", "SPARQL endpoint"),
    "document": ("文献", "Document"),
    "offsets": ("位置（字符）", "Offsets (characters)"),
    "rule": ("规则", "Rule"),
    "confidence": ("置信度", "Confidence"),
    "statement": ("陈述", "Statement"),
    "home": ("首页", "Home"),
    "negotiation": ("内容协商", "Content negotiation"),
    "negotiation_about": (
        "各地址对各种请求的答复。服务器的测试逐行检验本表；路径取自测试所用的小图。",
        "What each route answers to which request. Every row is a test, over a small graph.",
    ),
    "pages": ("分页", "Pages"),
    "first": ("首页", "first"),
    "prev": ("上一页", "previous"),
    "last": ("末页", "last"),
    "near": ("相近的名称", "Near names"),
    "replacement": ("由此取代", "Replaced by"),
    "others": ("其他术语", "Other terms"),
    "graph_store": ("图存储协议", "Graph Store Protocol"),
    "licence": ("许可", "Licence"),
    "file": ("文件", "File"),
    "bytes": ("字节", "Bytes"),
    "void_triples": ("陈述（默认图）", "Statements of the default graph"),
    "void_entities": ("实体", "Entities"),
    "void_classes": ("类", "Classes"),
    "void_properties": ("属性", "Properties"),
    "void_distinctSubjects": ("不同主语", "Distinct subjects"),
    "void_distinctObjects": ("不同宾语", "Distinct objects"),
    "questions": ("常问的问题", "Questions"),
    "questions_about": (
        "可直接回答的问题：填写参数即得结果，可下载，也可在 SPARQL 编辑器中改写。",
        "Questions that the graph answers: fill in, read, download, or take the query further in SPARQL.",
    ),
    "ask": ("提问", "Ask"),
    "any": ("不限", "Any"),
    "open_in_sparql": ("在 SPARQL 中打开", "Open in SPARQL"),
    "available": ("可用格式", "Available"),
    "language": ("English", "中文"),
}

PREDICATES: dict[str, tuple[str, str]] = {
    RDFS + "label": ("名称", "name"),
    RDFS + "comment": ("说明", "comment"),
    RDFS + "subClassOf": ("上位类", "sub-class of"),
    RDFS + "subPropertyOf": ("上位属性", "sub-property of"),
    RDFS + "domain": ("定义域", "domain"),
    RDFS + "range": ("值域", "range"),
    RDFS + "isDefinedBy": ("定义于", "defined by"),
    RDF + "type": ("类型", "type"),
    SKOS + "prefLabel": ("首选名称", "preferred name"),
    SKOS + "altLabel": ("别名", "other name"),
    SKOS + "hiddenLabel": ("异写", "variant spelling"),
    SKOS + "definition": ("定义", "definition"),
    SKOS + "inScheme": ("所属体系", "in scheme"),
    SKOS + "notation": ("代码", "code"),
    DCTERMS + "identifier": ("曾用标识", "identifier"),
    DCTERMS + "source": ("来源", "source"),
}
"""Labels of other vocabularies' properties, which the graph itself does not hold."""


def text(key: str, language: str) -> str:
    """Return a word or sentence of the pages.

    Example:
        >>> text("search", "zh"), text("search", "en")
        ('搜索', 'Search')
    """
    return TEXTS[key][0 if language == "zh" else 1]
