package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/** What a cell shows, written the same whatever the language of the spreadsheet. */
final class CellText {

    /** As many digits as spreadsheets show; what stands behind them is the error of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);
    /** Longer texts of digits are no number that a spreadsheet wrote. */
    private static final int LONGEST_NUMBER = 40;

    private static final int LARGEST_EXPONENT = 400;

    private final SharedTexts texts;
    private final DateFormats dates;
    private final SerialDate calendar;

    CellText(SharedTexts texts, DateFormats dates, SerialDate calendar) {
        this.texts = texts;
        this.dates = dates;
        this.calendar = calendar;
    }

    /** The text of a {@code c} element; empty when it shows nothing. */
    String of(TreeElement cell) {
        String value = cell.child("v").map(TreeValue::value).orElse("");
        return switch (cell.attribute("t").map(TreeValue::value).orElse("n")) {
            case "s" -> texts.at(value);
            case "inlineStr" -> cell.child("is").map(SharedTexts.RichText::of).orElse("");
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            case "n" -> number(value.strip(), style(cell));
            default -> value;
        };
    }

    private String number(String value, int style) {
        if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return value;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException none) {
            return value;
        }
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return value;
        }
        if (dates.isTimeAlone(style) && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return SerialDate.timeOf(number);
        }
        String moment = dates.isMoment(style) && !dates.isTimeAlone(style) ? calendar.text(number) : null;
        return moment == null ? plain(number) : moment;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
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
