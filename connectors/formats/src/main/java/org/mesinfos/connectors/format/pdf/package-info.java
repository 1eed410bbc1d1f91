/**
 * PDF documents as pages of words with positions, and their embedded files. The only user of PDFBox.
 *
 * <p>{@link org.mesinfos.connectors.format.pdf.PdfReader} reads a file;
 * {@link org.mesinfos.connectors.format.pdf.PdfReader#isolated()} reads in a document process, so that a hostile file
 * cannot harm the caller. The parser in that process writes the words as lines of text ({@code PdfPageCodec}), which the
 * reader decodes into pages.
 *
 * <p>Layout rules: glyphs on one base line are one line. Words end at a space or at a gap wider than a third of a
 * letter. Digit groups one space apart are one word that includes the space, so that {@code 1 234,56} is in one column.
 * Ligatures are split. Text rotated by 90, 180 or 270 degrees is read as if the page were rotated.
 */
@NullMarked
package org.mesinfos.connectors.format.pdf;

import org.jspecify.annotations.NullMarked;
