const text = (en: string) => ({ "zh-CN": en, en });
const basis = { kind: "own", source: "us" };

function rule(number: number, name: string, rest: Record<string, unknown>) {
  const common = { provision: "requirement", basis, title: text(name), appliesTo: {} };
  return { name, number, ...common, message: { fail: { id: "failed" } }, ...rest };
}

export const tinyProfile = {
  id: "tiny",
  title: text("Tiny"),
  why: text("Test"),
  rulebooks: [{ id: "tiny" }],
};

/** Three rules: a literal date, a parameter with a precondition, one per worker. A new copy each time. */
export function tinyRulebook() {
  return structuredClone({
    id: "tiny",
    number: "T 1",
    title: text("Tiny"),
    issuer: text("Us"),
    kind: "own",
    published: null,
    inForce: { from: null, to: null },
    binding: "own",
    bindingOn: ["site"],
    bindingWhy: text("A test"),
    textSeen: text("All of it"),
    gaps: [],
    sources: {
      us: {
        title: text("Us"),
        publisher: text("Us"),
        date: null,
        url: "example.org/tiny",
        kind: "own",
        seen: text("All of it"),
      },
    },
    clauses: [
      {
        clause: "1",
        title: text("One"),
        textSeen: "text",
        coverage: "automated",
        why: text("Test"),
        rules: [
          rule(1, "opened-before-2025", {
            conditions: { fact: "site.openedOn", operator: "lessThan", value: "2025-01-01" },
          }),
          rule(2, "few-communities", {
            appliesTo: { where: { not: { fact: "site.communities", operator: "exists", value: false } } },
            conditions: {
              fact: "site.communities",
              operator: "lessThanInclusive",
              value: { parameter: "site.mostCommunities" },
            },
          }),
          rule(3, "known-employment", {
            forEach: {
              list: "workers",
              where: { field: "employedFrom", operator: "lessThan", value: "2026-01-01" },
            },
            conditions: { all: [{ fact: "worker.employment", operator: "exists", value: true }] },
          }),
        ],
      },
    ],
    facts: {
      "site.openedOn": { title: text("Opened"), value: { field: "/site/openedOn" } },
      "site.communities": { title: text("Communities"), value: { field: "/site/communities" } },
      "worker.employment": { title: text("Employment"), per: "workers", value: { field: "employment" } },
    } as Record<string, Record<string, unknown>>,
    parameters: {
      "site.mostCommunities": {
        title: text("Most"),
        unit: "entry",
        clause: "1",
        values: [{ from: "2020-01-01", fromBasis: "text", value: 5 }],
        basis,
      },
    } as Record<string, Record<string, unknown>>,
    messages: {
      "zh-CN": { failed: { what: "{subject} 不符合。", do: "改正。" } },
      en: { failed: { what: "{subject} fails.", do: "Mend it." } },
    } as Record<string, Record<string, unknown>>,
  });
}
