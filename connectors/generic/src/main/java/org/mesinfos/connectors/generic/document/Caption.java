package org.mesinfos.connectors.generic.document;

/**
 * Words that name a value.
 *
 * @param notion what they stand for
 * @param text as printed
 * @param line that they stand on
 * @param from number of its first token on the line
 * @param to number of the token behind its last one
 * @param end number of the token at which the next caption of the line begins, or how many tokens there are
 * @param left edge, in points
 * @param right edge
 */
public record Caption(
        String notion, String text, PaperLine line, int from, int to, int end, double left, double right) {}
