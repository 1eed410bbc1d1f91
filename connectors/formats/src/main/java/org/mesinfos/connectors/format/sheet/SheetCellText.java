package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/** Text form of the value of a cell, independent of the language of the spreadsheet. */
final class SheetCellText {

    /** Longer digit sequences were not written by a spreadsheet program as a number. */
    private static final int MAX_NUMBER_LENGTH = 40;

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
            case "n" -> number(value.strip(), style(cell));
            default -> value;
        };
    }

    private String number(String value, int style) {
        if (value.isEmpty() || value.length() > MAX_NUMBER_LENGTH) {
            return value;
        }
        try {
            return numbers.format(new BigDecimal(value), style).orElse(value);
        } catch (NumberFormatException none) {
            return value;
        }
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
