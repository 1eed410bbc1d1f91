package org.mesinfos.connectors.generic.acceptance;

import java.util.Locale;

/**
 * Kinds of evidence for a fact that has no proof. Each has a calibrated probability in {@code calibration.tsv}: the
 * share of files with such evidence in which the fact was read correctly.
 */
public enum Evidence {
    /** Balances agree with the amounts, but with fewer than three, with exceptions, or with other signs as well. */
    FEW_BALANCES(
            "balances that follow from fewer than three amounts, not from all, or with other signs as well",
            Weakness.INCOMPLETE),
    /** Balances do not follow from the amounts. */
    CONTRADICTED_BALANCES("balances do not follow from the amounts", Weakness.CONTRADICTION),
    /** A named column with signed amounts, of which most leave the account. */
    SIGNED_AMOUNTS("signs, but no balance or total to check the amounts", Weakness.SIGNS_ONLY),
    /** A column with signed amounts, most of them positive, as in the list of charges of a card or of sales. */
    MOSTLY_INCOMING("mostly positive amounts, which may be charges", Weakness.SIGNS_ONLY),
    /** The same beside an IBAN, the accounts of other parties or value dates, as in an export of an account. */
    INCOMING_OF_ACCOUNT(
            "mostly positive amounts of an account, but no balance or total to check them", Weakness.SIGNS_ONLY),
    /** Columns or codes that state the direction of each amount. */
    STATED_DIRECTION("debits and credits, but no balance or total to check them", Weakness.SIGNS_ONLY),
    /** Two columns without known names: each row has a negative number in one, or another number in the other one. */
    SIGNED_PAIR("signs in two columns that exclude each other, which have no known names", Weakness.SIGNS_ONLY),
    /** Amounts without signs below two names that state charges. */
    CHARGE_NAMES("names of columns that state charges, but no balance or total to check them", Weakness.SIGNS_ONLY),
    /** Words in fewer than three rows state the direction of amounts, and none contradicts a sign. */
    FEW_WORDS("words in fewer than three rows state the direction of their amounts", Weakness.SIGNS_ONLY),
    /** Codes of debits and credits, or words of rows, contradict the signs of some amounts. */
    CONTRADICTED_SIGNS("codes, columns or words that contradict signs", Weakness.CONTRADICTION),
    /** More amounts are without a date than with one, or some have their balance: the dates may not be recognised. */
    UNDATED_AMOUNTS(
            "more amounts without a date than with one, or rows with a balance but no date", Weakness.CONTRADICTION),
    /** Numbers directly before amounts may be their first digits. */
    SPLIT_AMOUNTS("numbers directly before amounts, which may be their first digits", Weakness.CONTRADICTION),
    /** Rows are the sums of rows above them, such as the totals of days. */
    SUMS("amounts that are the sums of rows above them", Weakness.CONTRADICTION),
    /** The first or the last row may state the amount at disposal instead of a payment. */
    AMOUNT_AT_DISPOSAL("a first or last row that may state the amount at disposal", Weakness.CONTRADICTION),
    /** Three digits follow the only mark of all amounts, and the currency does not show which mark it is. */
    AMBIGUOUS_DECIMALS(
            "amounts such as 1.234, whose mark may be that of decimals or of thousands", Weakness.CONTRADICTION),
    /** Some balances change by their amounts, others by the amounts with the opposite sign. */
    OPPOSITE_BALANCES("balances that contradict the signs of some amounts", Weakness.CONTRADICTION),
    /** All amounts have one sign, and nothing states their direction. */
    ONE_DIRECTION("amounts of one sign only, whose direction nothing states", Weakness.INCOMPLETE),
    /** Positive amounts are taken for charges of a card. */
    CHARGES("amounts taken for charges of a card, without proof", Weakness.SIGNS_ONLY),
    /** Positive amounts next to few different card numbers are taken for charges of these cards. */
    CARD_COLUMN("amounts taken for charges of the cards in a column, without proof", Weakness.SIGNS_ONLY),
    /** Some tables have one column of amounts, others debits and credits, and no balance includes all of them. */
    MIXED_TABLES("tables with different columns of amounts; one may be an annex", Weakness.CONTRADICTION),
    /** Each row has its balance, but for some above or below all others, such as pending or cancelled ones. */
    ROWS_OUTSIDE_BALANCES(
            "rows without a balance above or below those with one; they may be pending, cancelled or an annex",
            Weakness.CONTRADICTION),
    /** Fees in a column of their own may be part of the amounts, or charged in addition. */
    FEES_APART("fees that may be charged in addition to the amounts", Weakness.INCOMPLETE),
    /** All amounts are whole numbers, as if they were in cents, in a currency with decimals. */
    WHOLE_AMOUNTS("whole amounts in a currency with decimals, which may be cents", Weakness.INCOMPLETE),
    /** Several columns could be the amount. */
    RIVAL_COLUMN("several columns that could be the amount", Weakness.CONTRADICTION),
    /** A column names several assets, such as crypto-assets, and no column the currencies of the amounts. */
    SEVERAL_ASSETS("amounts of several assets without their currencies", Weakness.CONTRADICTION),
    /** The only column of amounts has no known name, and signs, most of them outgoing. */
    SOLE_AMOUNTS("signs beside the only column of amounts, which has no known name", Weakness.SIGNS_ONLY),
    /** Columns without names, or with names that are not known. */
    UNNAMED_AMOUNTS("no name or proof of the column of amounts", Weakness.INCOMPLETE),
    /** At least three dates are within one month, and otherwise on one day of as many months. */
    ONE_MONTH("dates of one month, or of the same day of several months", Weakness.INCOMPLETE),
    /** Day and month could be exchanged, but the names of the columns are in a language that writes the day first. */
    DAY_FIRST_LANGUAGE("numeric dates below names in a language that writes the day first", Weakness.INCOMPLETE),
    /** Day and month could be exchanged, but all countries with IBANs, and those that group {@code 12,34,567}, do not. */
    DAY_FIRST_COUNTRY(
            "numeric dates beside IBANs or numbers of a country that writes the day first", Weakness.INCOMPLETE),
    /** Day and month could be exchanged, but all countries with the currency of the amounts write the day first. */
    DAY_FIRST_CURRENCY("numeric dates beside a currency whose countries write the day first", Weakness.INCOMPLETE),
    /** Day and month could be exchanged. */
    DAY_OR_MONTH("day and month may be the other way round", Weakness.INCOMPLETE),
    /** Another column of dates is in sequence, and that of the booking dates is not. */
    RIVAL_DATES("rows in the order of another column of dates", Weakness.CONTRADICTION),
    /** A column with the name of booking dates has one date only, and another one is taken for it. */
    NAMED_RIVAL_DATES("another column of dates, which has the name of booking dates", Weakness.CONTRADICTION),
    /** Neither names nor the order of the rows distinguish the booking dates from other dates of the rows. */
    UNDISTINGUISHED_DATES(
            "several columns of dates that neither names nor the order of the rows distinguish", Weakness.INCOMPLETE),
    /** In a table without names, other dates equal the booking dates but for a few rows, in some of which they are later. */
    RARE_VALUE_DATES("other dates that are later than the booking dates in few rows", Weakness.INCOMPLETE),
    /** The first one of several dates without names is never earlier than the others, and later in some rows. */
    FIRST_DATES("several columns of dates without names, of which the first one is never earlier", Weakness.INCOMPLETE),
    /** In a table without names, any of several dates of the rows may be the booking date. */
    UNNAMED_DATES("several columns of dates without names, which differ in many rows", Weakness.INCOMPLETE),
    /** Transactions are later than the period that the document prints. */
    OUTSIDE_PERIOD("transactions after the end of the printed period", Weakness.CONTRADICTION),
    /** The year is completed from one date or a year of the document. */
    COMPLETED_YEAR("years that only one date of the document suggests", Weakness.INCOMPLETE),
    /** No date of the document completes the year. */
    NO_YEAR("no year", Weakness.INCOMPLETE);

    private final String words;
    private final Weakness weakness;

    /** Reasons for which evidence is no proof. */
    private enum Weakness {
        /** The column of amounts is certain, and only the direction of the amounts is not. */
        SIGNS_ONLY,
        /** Too little supports the reading. */
        INCOMPLETE,
        /** The file itself contradicts the reading. */
        CONTRADICTION
    }

    Evidence(String words, Weakness weakness) {
        this.words = words;
        this.weakness = weakness;
    }

    /** Returns the defect of the evidence in words, for operators. */
    public String words() {
        return words;
    }

    /** Returns whether the file itself contradicts the reading, so that no other file can prove it. */
    public boolean isContradiction() {
        return weakness == Weakness.CONTRADICTION;
    }

    /** Returns whether the column of amounts is certain and only the direction of the amounts is not. */
    public boolean concernsSigns() {
        return weakness == Weakness.SIGNS_ONLY;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
