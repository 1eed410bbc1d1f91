package org.mesinfos.pipelines.catalogue;

import java.util.List;
import org.mesinfos.connectors.mapping.layout.LayoutColumn;

/**
 * A column to send, in words.
 *
 * @param place sentence that introduces the name if it is a pattern, a label or a position; empty for plain names
 * @param name name of the column, or path of the element
 * @param aliases other accepted names
 * @param presence requirement
 * @param requirement requirement in words
 * @param form form of the value in words
 * @param example example of a value; empty if there is none
 * @param meanings purposes of the value
 */
record SheetColumn(
        String place,
        String name,
        List<String> aliases,
        LayoutColumn.Presence presence,
        String requirement,
        String form,
        String example,
        List<Meaning> meanings) {

    /**
     * A purpose of a value.
     *
     * @param sentence name of the field, or purpose in words
     * @param field field that the value fills, such as {@code BankTransaction.amount}; empty for another purpose
     * @param description description of the field, in English; empty in other languages
     */
    record Meaning(String sentence, String field, String description) {}
}
