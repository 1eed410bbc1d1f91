/**
 * PDF documents as pages of words with positions, and the files embedded in them. The only user of PDFBox, reached through Tika.
 *
 * <p>{@link org.mesinfos.connectors.format.pdf.PdfReader} reads a file; {@link
 * org.mesinfos.connectors.format.pdf.PdfReader#isolated()} does so in a child process, so that a hostile file can harm
 * nothing else. The parser that runs there writes the words as lines of text ({@code WordText}), which the reader turns
 * back into pages.
 *
 * <p>Rules of reading: glyphs on one base line are one line; they are one word until a space or a gap as wide as a third
 * of a letter; groups of digits one space apart are one word, the space kept, so that {@code 1 234,56} stands in one
 * column; ligatures are taken apart; text turned by 90, 180 or 270 degrees is read as if the page were turned.
 */
package org.mesinfos.connectors.format.pdf;
