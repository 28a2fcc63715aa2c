"""Words of headings in Chinese that English lacks."""

from __future__ import annotations

from adverts.vocabulary.topics import Topic

PATTERNS = (
    (Topic.LOGISTICS, r"[職职]位[資信][訊息]"),
    (
        Topic.OVERVIEW,
        r"价值观|價值觀|我们的(公司|愿景|团队|使命)|我們的(公司|願景|團隊|使命)|企业文化",
    ),
    (Topic.BENEFIT, r"我们(会|能|将)?提供|我們(會|能)?提供|你将获得|你会得到"),
    (Topic.REQUIREMENT, r"入职条件|[条條]件|需求|候选人|[具拥]有|是否|你是我们"),
    (Topic.RESPONSIBILITY, r"工作(范围|簡介|简介|项目)|接触到"),
)
