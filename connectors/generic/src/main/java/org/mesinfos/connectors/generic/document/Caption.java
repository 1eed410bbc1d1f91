package org.mesinfos.connectors.generic.document;

/**
 * Printed words that name a value, such as "Invoice date".
 *
 * @param notion concept of the value
 * @param text as printed
 * @param line of the caption
 * @param from index of its first token on the line
 * @param to index after its last token
 * @param end index after the tokens of its value: the start of the next caption, or the end of the line
 * @param left left edge, in points
 * @param right right edge, in points
 */
public record Caption(
        String notion, String text, PaperLine line, int from, int to, int end, double left, double right) {}
