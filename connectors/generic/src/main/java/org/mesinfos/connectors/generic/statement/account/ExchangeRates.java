package org.mesinfos.connectors.generic.statement.account;

import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Lines with the rate at which an amount was converted, such as <i>1 EUR = 0,8630 GBP</i>: an account has one of the two currencies. */
public final class ExchangeRates {

    private static final Pattern RATE = Pattern.compile(
            "(?<![\\p{L}\\d])1(?:[.,]0{1,4})? ?[A-Z]{3} ?= ?\\d{1,6}(?:[.,]\\d{1,8})? ?[A-Z]{3}(?!\\p{L})");

    private ExchangeRates() {}

    public static boolean isOn(PrintedLine line) {
        return RATE.matcher(line.text()).find();
    }
}
