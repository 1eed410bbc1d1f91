package org.mesinfos.samples.person;

/**
 * Occupation, family situation and income of an invented person.
 *
 * @param maritalStatus French code
 * @param monthlyIncomeCents net income
 */
public record Situation(String occupation, String maritalStatus, int children, int monthlyIncomeCents) {}
