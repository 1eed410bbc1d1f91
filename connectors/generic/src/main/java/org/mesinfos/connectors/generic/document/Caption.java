package org.mesinfos.connectors.generic.document;

/**
 * Printed words that name a value, such as "Invoice date".
 *
 * @param concept concept of the value
 * @param text as printed
 * @param line of the caption
 * @param firstToken index of its first token on the line
 * @param endToken index after its last token
 * @param valueEndToken index after the tokens of its value: the start of the next caption, or the end of the line
 * @param left left edge, in points
 * @param right right edge, in points
 */
public record Caption(
        String concept,
        String text,
        DocumentLine line,
        int firstToken,
        int endToken,
        int valueEndToken,
        double left,
        double right) {

    /** Returns whether the caption is at the start of a run, and not within a sentence. */
    public boolean startsRun() {
        return line.startsRun(firstToken);
    }
}
