package org.mesinfos.connectors.generic.document;

/**
 * Confidence that a document is of a kind and was parsed correctly.
 *
 * @param confidence 0 to 99
 * @param reason the evidence for and against it, without personal data
 */
public record DocumentAssessment(int confidence, String reason) {}
