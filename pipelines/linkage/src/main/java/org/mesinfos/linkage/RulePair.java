package org.mesinfos.linkage;

import org.mesinfos.linkage.rules.DeterministicRule;

/** Two rows that a deterministic rule links. */
public record RulePair(int first, int second, DeterministicRule rule) {}
