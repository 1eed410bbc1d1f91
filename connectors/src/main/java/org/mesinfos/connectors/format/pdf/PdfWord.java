package org.mesinfos.connectors.format.pdf;

/**
 * A run of characters without a space between them.
 *
 * @param text the characters
 * @param left distance of its left edge from the left of the page, in points
 * @param right distance of its right edge from the left of the page, in points
 */
public record PdfWord(String text, double left, double right) {}
