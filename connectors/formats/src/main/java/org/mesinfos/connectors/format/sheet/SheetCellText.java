package org.mesinfos.connectors.format.sheet;

import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/** Text form of the value of a cell, independent of the language of the spreadsheet. */
final class SheetCellText {

    private final SharedStrings texts;
    private final CellNumberFormat numbers;

    SheetCellText(SharedStrings texts, CellNumberFormat numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /** Returns the text of a {@code c} element; empty if the cell is empty. */
    String of(TreeElement cell) {
        String value = cell.child("v").map(TreeValue::value).orElse("");
        return switch (cell.attribute("t").map(TreeValue::value).orElse("n")) {
            case "s" -> texts.at(value);
            case "inlineStr" -> cell.child("is").map(SharedStrings.RichText::of).orElse("");
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            case "n" -> numbers.format(value.strip(), style(cell));
            default -> value;
        };
    }

    private static int style(TreeElement cell) {
        try {
            return cell.attribute("s")
                    .map(style -> Integer.parseInt(style.value()))
                    .orElse(-1);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
