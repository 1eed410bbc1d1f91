package org.mesinfos.connectors.mapping.value;

import java.util.List;

/**
 * A word with its form for comparisons. Every comparison that disregards case and accents must agree on these words, because
 * texts that one treats as equal are compared again by another.
 *
 * @param written a spelling
 * @param folded the same word in plain upper case
 */
public record FoldedWord(String written, String folded) {

    private static final List<FoldedWord> ALL = List.of(
            new FoldedWord("Paris", "PARIS"),
            new FoldedWord("Péage", "PEAGE"),
            new FoldedWord("Pe\u0301age", "PEAGE"),
            new FoldedWord("Łódź", "LODZ"),
            new FoldedWord("cœur", "COEUR"),
            new FoldedWord("ŒUVRE", "OEUVRE"),
            new FoldedWord("Ærøskøbing", "AEROSKOBING"),
            new FoldedWord("Curaçao", "CURACAO"),
            new FoldedWord("Straße", "STRASSE"),
            new FoldedWord("STRAẞE", "STRASSE"),
            new FoldedWord("Đorđe", "DORDE"),
            new FoldedWord("Garðabær", "GARDABAER"),
            new FoldedWord("Þórshöfn", "THORSHOFN"),
            new FoldedWord("Iğdır", "IGDIR"),
            new FoldedWord("İzmir", "IZMIR"),
            new FoldedWord("Ħamrun", "HAMRUN"),
            new FoldedWord("Leaŋga", "LEANGA"),
            new FoldedWord("Việt", "VIET"));

    /** Returns the words, in a fixed order. */
    public static List<FoldedWord> all() {
        return ALL;
    }

    @Override
    public String toString() {
        return written;
    }
}
