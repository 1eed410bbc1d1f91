package org.mesinfos.samples.person;

/**
 * Work and family.
 *
 * @param maritalStatus as files write it, in French
 * @param monthlyIncomeCents net
 */
public record Situation(String occupation, String maritalStatus, int children, int monthlyIncomeCents) {}
