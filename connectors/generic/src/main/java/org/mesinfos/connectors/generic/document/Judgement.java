package org.mesinfos.connectors.generic.document;

/**
 * How sure it is that a document is what it seems and is read rightly.
 *
 * @param confidence 0 to 99
 * @param reason what speaks for it and against it, without personal data
 */
public record Judgement(int confidence, String reason) {}
