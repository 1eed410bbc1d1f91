package org.mesinfos.samples.person;

/**
 * Occupation and family situation.
 *
 * @param maritalStatus French code
 * @param monthlyIncomeCents net income
 */
public record Situation(String occupation, String maritalStatus, int children, int monthlyIncomeCents) {}
