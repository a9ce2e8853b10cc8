"""Every rule reads its examples and leaves its non-examples alone: add a rule, get its tests."""

from __future__ import annotations

import pytest

from greensilk_kg.extract.rules.load import load_rules
from greensilk_kg.resources import find_home

RULES = load_rules(find_home().files("data", "rules/*.yaml"))
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
NONEXAMPLES = [(rule, text) for rule in RULES for text in rule.nonexamples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda one: getattr(one, "id", ""))
def test_a_rule_reads_its_examples(rule, example, statements):
    read = {statement for by, statement in statements(example.text) if by == rule.id}
    assert set(example.claims) <= read, f"{rule.path.name}:{rule.line}: {rule.id} read {sorted(read)}"


@pytest.mark.parametrize(("rule", "text"), NONEXAMPLES, ids=lambda one: getattr(one, "id", ""))
def test_a_rule_leaves_its_nonexamples_alone(rule, text, statements):
    read = {statement for by, statement in statements(text) if by == rule.id}
    assert not read, f"{rule.path.name}:{rule.line}: {rule.id} read {sorted(read)}"


def test_no_rule_is_without_examples():
    assert all(rule.examples for rule in RULES)
