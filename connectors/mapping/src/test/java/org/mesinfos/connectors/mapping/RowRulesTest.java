package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Contact;

/** Conditions about rows, and readers of single values. */
class RowRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{column: text, equals: [a, b]} | a b",
                "{column: text, equals: a} | a",
                "{column: text, matches: '^[ab]$'} | a b",
                "{column: text, starts-with: [a, To]} | a ab Total",
                "{column: text, balance: begins} | Total",
                "{column: text, empty: true} | -",
                "{column: text, empty: false} | a b ab Total 3",
                "{not: {column: text, equals: a}} | b ab Total - 3",
                "{not: [{column: text, starts-with: a}, {column: text, matches: b}]} | a b Total - 3",
                "{any: [{column: text, equals: a}, {column: text, equals: b}]} | a b",
                "[{column: text, starts-with: a}, {column: text, matches: b}] | ab",
                "{column: text, same-as: {column: id}} | 3",
                "{column: text, same-as: id} | 3",
                "{column: text, starts-with: a, matches: b} | ab"
            })
    void conditionSelectsRows(String condition, String selected) throws IOException {
        assertThat(read("""
                                subject: {kind: customer, from: id}
                                records:
                                  - record: Contact
                                    when: %s
                                    key: {native: subject}
                                    fields: {formatted_name: text}
                                """.formatted(condition), "id;text\n1;a\n2;b\n3;ab\n4;Total\n5;\n3;3\n").accepted().stream()
                        .map(row -> ((Contact) row.record()).getFormattedName())
                        .map(name -> name == null ? "-" : name))
                .containsExactly(selected.split(" "));
    }

    @Test
    void textsThatMeanNoValueAreEmpty() throws IOException {
        assertThat(read("""
                                subject: {kind: customer, from: id}
                                values: {nulls: ["-"]}
                                skip: {column: text, empty: true}
                                record: Contact
                                key: {native: subject}
                                fields: {formatted_name: text}
                                """, "id;text\n1;a\n2;-\n3;\n").accepted().stream()
                        .map(row -> ((Contact) row.record()).getFormattedName()))
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{any: [{column: text, equals: a}, {column: text, equals: b}]} | ab",
                "[{not: {column: text, starts-with: a}, rule: others}] | a ab"
            })
    void skipRuleMayCombineConditions(String rule, String kept) throws IOException {
        assertThat(read("""
                                subject: {kind: customer, from: id}
                                skip: %s
                                record: Contact
                                key: {native: subject}
                                fields: {formatted_name: text}
                                """.formatted(rule), "id;text\n1;a\n2;b\n3;ab\n").accepted().stream()
                        .map(row -> ((Contact) row.record()).getFormattedName()))
                .containsExactly(kept.split(" "));
    }

    @Test
    void combinationWithoutConditionsIsReported() {
        assertThatThrownBy(() ->
                        read("skip: {any: []}\nrecord: Contact\nkey: {natural: [note]}\nfields: {note: a}\n", "a\n"))
                .hasMessage("any.yaml:5:13: \"any\" is empty, expected conditions such as {column: Type, equals: A}");
    }

    @Test
    void conditionWithoutATestIsReported() {
        assertThatThrownBy(() -> read(
                        "skip: {column: text}\nrecord: Contact\nkey: {natural: [note]}\nfields: {note: a}\n", "a\n"))
                .hasMessage(
                        "any.yaml:5:7: a condition needs equals, matches, starts-with, same-as, balance, empty, any or not");
    }

    @Test
    void booleansHaveUsualSpellingsAndCapitalsAreKept() throws IOException {
        CollectedMappingRows rows = read("""
                record: Contact
                subject: {kind: customer, from: id}
                key: {native: subject}
                fields: {starred: {column: star, required: true}}
                """, "id;star\n1;oui\n2;0\n3;TRUE\n4;Non\n5;Maybe\n6;\n");

        assertThat(rows.accepted())
                .extracting(row -> ((Contact) row.record()).getStarred())
                .containsExactly(true, false, true, false);
        assertThat(rows.accepted())
                .extracting(row -> ((Contact) row.record()).getAdditional().get("star"))
                .containsExactly(null, null, "TRUE", "Non");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 6, star: found 5 letters, expected true, yes, oui, 1 or false, no, non, 0 (INVALID_VALUE)",
                        "line 7, star: found empty, expected a value (MISSING_VALUE)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | EUR | ",
                "eur | EUR | eur",
                "978 | EUR | 978",
                "€ | EUR | €",
                "Euros | EUR | Euros",
                "Swiss francs | CHF | Swiss francs",
                "$ | $ | ",
                "dollars | dollars | ",
                "SOL | SOL | ",
                "sol | sol | ",
                "REAL | REAL | ",
                "Sol | PEN | Sol",
                "Soles | PEN | Soles",
                "EURO | EUR | EURO",
                "BTC | BTC | "
            })
    void currenciesBecomeTheirCodeAndOtherTextsAreKept(String delivered, String currency, String additional)
            throws IOException {
        CollectedMappingRows rows = transactions("currency: text", "text\n" + delivered + "\n");

        BankTransaction transaction = (BankTransaction) rows.accepted().get(0).record();
        assertThat(transaction.getCurrency()).isEqualTo(currency);
        assertThat(transaction.getAdditional().get("text")).isEqualTo(additional);
    }

    @Test
    void unknownCodeIsRejectedUnlessOthersHaveAValue() throws IOException {
        assertThat(transactions("status: {column: text, codes: {B: BOOKED, P: PENDING}}", "text\nB\nX\n")
                        .rejectionTexts())
                .containsExactly("line 3, text: found 1 letter, expected one of B, P (UNKNOWN_CODE)");
    }

    @Test
    void strippedTextsAreNoPartOfAValue() throws IOException {
        assertThat(amounts("{column: text, strip: [EUR, ' ca']}", "text\nEUR 12.30\n5 ca EUR\n"))
                .containsExactly("12.3", "5");
    }

    @Test
    void textOnWhichAPatternNeedsTooMuchWorkIsRejectedAlone() throws IOException {
        String mapping = """
                record: BankTransaction
                key: {natural: [amount]}
                skip: {column: label, matches: "FRAIS.*REMB.*TVA.*TTC"}
                fields: {amount: amount, label: label}
                """;
        String csv = mapping.replace("skip: {column: label, matches", "csv: {skip: {matches")
                .replace("TTC\"}", "TTC\"}}");
        String file = "amount;label\n1;a\n2;" + "FRAIS REMB TVA ".repeat(20_000) + "\n3;c\n";

        for (CollectedMappingRows rows : List.of(read(mapping, file), read(csv, file))) {
            assertThat(amounts(rows)).containsExactly("1", "3");
            assertThat(rows.rejectionTexts())
                    .containsExactly("line 3: found a text on which a pattern of the mapping needs too much work,"
                            + " expected a shorter text (TOO_LARGE)");
        }
    }

    @Test
    void signIsThatOfAnotherValue() throws IOException {
        String amount = "amount: {column: text, sign: {column: kind, negative: [D, d], positive: C}}";
        CollectedMappingRows rows = transactions(amount, "text;kind\n5;D\n6;d\n7;C\n8;\n9;X\n");

        assertThat(amounts(rows)).containsExactly("-5", "-6", "7");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 5, kind: found empty, expected a sign: one of C, D, d (MISSING_VALUE)",
                        "line 6, kind: found 1 letter, expected a sign: one of C, D, d (UNKNOWN_CODE)");
        assertThat(rows.accepted().get(0).record().toString()).contains("\"kind\"");
    }

    @Test
    void signOfOneSpellingIsCaptured() throws IOException {
        CollectedMappingRows rows = transactions(
                "amount: {column: text, sign: {column: kind, negative: D, positive: C}}", "text;kind\n5;D\n7;C\n");

        assertThat(amounts(rows)).containsExactly("-5", "7");
        assertThat(rows.json()).noneMatch(json -> json.contains("additional"));
    }

    @Test
    void debitAndCreditAreOneAmount() throws IOException {
        String amount = "amount: {debit: out, credit: in, required: true}";
        CollectedMappingRows rows =
                transactions(amount, "out;in;id\n5;;\n-5;;\n;7;\n5;7;\n5;0;\n0;0;\n;;8\nx;;\n;x;\n");

        assertThat(amounts(rows)).containsExactly("-5", "-5", "7", "2", "-5", "0");
        assertThat(rows.accepted())
                .extracting(
                        row -> ((BankTransaction) row.record()).getAdditional().isEmpty())
                .containsExactly(true, true, true, false, true, true);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 8, out + in: found empty, expected a debit or a credit (MISSING_VALUE)",
                        "line 9, out: found 1 letter, expected number with decimal mark . (INVALID_VALUE)",
                        "line 10, in: found 1 letter, expected number with decimal mark . (INVALID_VALUE)");
    }

    @Test
    void lenientAmountIsUnknownIfOneOfItsTextsIsNoNumber() throws IOException {
        CollectedMappingRows rows =
                transactions("amount: {debit: out, credit: in, lenient: true}", "out;in\nx;7\n5;\n", "out");

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(amounts(rows)).containsExactly("none", "-5");
        assertThat(rows.json().get(0)).contains("\"out\":\"x\"").contains("\"in\":\"7\"");
    }

    @ParameterizedTest
    @CsvSource({"either, 10 -5 5", "signed, -10 -5 -15", "unsigned, 10 -5 5"})
    void invertedSignIsThatOfDebitAndCredit(String debitSign, String expected) throws IOException {
        CollectedMappingRows rows = transactions(
                "amount: {debit: out, credit: in, negate: true, debit-sign: " + debitSign + "}",
                "out;in\n10;\n;5\n10;5\n",
                "out");

        assertThat(String.join(" ", amounts(rows))).isEqualTo(expected);
    }

    @Test
    void eachCurrencySignIsComparedWithTheCurrencyOfItsAmount() throws IOException {
        String fields =
                "amount: text, balance_after: balance, original_amount: paid, original_currency: in, currency: cur";
        CollectedMappingRows rows = transactions(
                fields,
                "text;balance;paid;in;cur\n1 $;1 €;;;EUR\n2 €;2 €;3 $;USD;EUR\n4;4;5 $;;CHF\n5;5;5 $;EUR;USD\n",
                "amount");

        assertThat(amounts(rows)).containsExactly("2", "4");
        assertThat(rows.rejected()).extracting(Rejection::column).containsExactly("currency", "original_currency");
    }

    @Test
    void textOfWhichNothingRemainsIsUnknown() throws IOException {
        CollectedMappingRows rows = transactions(
                "amount: text, label: {column: kind, strip: '*'}, counterparty_name: {column: name, strip: '*', required: true}",
                "text;kind;name\n1;***;A*\n2;a*;*\n",
                "amount");

        assertThat(rows.json()).containsExactly("""
                        {"record":"BankTransaction","organisation":"test","additional":{"kind":"***"},"amount":"1.00",\
                        "counterparty_name":"A"}""");
        assertThat(rows.rejected()).extracting(Rejection::column).containsExactly("name");
    }

    @Test
    void lenientAmountIsUnknownIfOneOfItsNumbersDoesNotFit() throws IOException {
        CollectedMappingRows rows = transactions(
                "amount: {debit: out, credit: in, lenient: true}", "out;in\n1.23456;0\n0;9999999999999999\n", "out");

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(amounts(rows)).containsExactly("none", "none");
        assertThat(rows.json().get(0)).contains("\"in\":\"0\"").contains("\"out\":\"1.23456\"");
    }

    @Test
    void multipliedAmountIsExactOrRejected() throws IOException {
        CollectedMappingRows rows =
                transactions("amount: {column: text, multiplier: 0.00001}", "text\n1230\n5\n999999999999999999990\n");

        assertThat(amounts(rows)).containsExactly("0.0123");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, text: found a number with 5 decimals, expected at most 4 decimals (OUT_OF_RANGE)",
                        "line 4, text: found 21 digits, expected at most 15 digits before the decimal mark (OUT_OF_RANGE)");
    }

    @Test
    void amountWithMoreDecimalsThanItsFieldIsRejected() throws IOException {
        CollectedMappingRows rows = transactions("amount: {column: text}", "text\n-74.989475\n-74.98940000\n");

        assertThat(amounts(rows)).containsExactly("-74.9894");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 2, text: found a number with 6 decimals, expected at most 4 decimals (OUT_OF_RANGE)");
    }

    @Test
    void errorOfFloatingPointArithmeticIsRemovedAndTheTextIsKept() throws IOException {
        CollectedMappingRows rows = transactions("amount: {column: text}", """
                text
                7.699999999999999
                -0.30000000000000004
                113.30000000000001
                7.69999
                7.6999999
                1234567.80000000001
                7.70001000000001
                """);

        assertThat(amounts(rows)).containsExactly("7.7", "-0.3", "113.3");
        assertThat(rows.json().get(0)).contains("\"text\":\"7.699999999999999\"");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 5, text: found a number with 5 decimals, expected at most 4 decimals (OUT_OF_RANGE)",
                        "line 6, text: found a number with 7 decimals, expected at most 4 decimals (OUT_OF_RANGE)",
                        "line 7, text: found a number with 11 decimals, expected at most 4 decimals (OUT_OF_RANGE)",
                        "line 8, text: found a number with 14 decimals, expected at most 4 decimals (OUT_OF_RANGE)");
    }

    @Test
    void declaredDecimalsRemoveSmallerErrorsAndRefuseFurtherDecimals() throws IOException {
        CollectedMappingRows rows = transactions(
                "amount: {column: text, decimals: 2}", "text\n7.6999998\n7.70\n7.5\n7.701\n7.69999\n7.700009\n");

        assertThat(amounts(rows)).containsExactly("7.7", "7.7", "7.5", "7.7");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 5, text: found a number with 3 decimals, expected at most 2 decimals (OUT_OF_RANGE)",
                        "line 6, text: found a number with 5 decimals, expected at most 2 decimals (OUT_OF_RANGE)");
    }

    @Test
    void lenientAmountWithMoreDecimalsThanItsFieldIsKeptAsDelivered() throws IOException {
        CollectedMappingRows rows = transactions("amount: {column: text, lenient: true}", "text\n-74.989475\n");

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(amounts(rows)).containsExactly("none");
        assertThat(rows.json().get(0)).contains("\"text\":\"-74.989475\"");
    }

    @Test
    void multipliedRateIsRoundedToTheScaleOfItsField() throws IOException {
        CollectedMappingRows rows =
                transactions("exchange_rate: {column: text, multiplier: 0.0000001}", "text\n1230\n5\n15\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((BankTransaction) row.record())
                                .getExchangeRate()
                                .stripTrailingZeros()
                                .toPlainString(),
                        row -> ((BankTransaction) row.record()).getAdditional().get("text"))
                .containsExactly(tuple("0.000123", null), tuple("0", "5"), tuple("0.000002", "15"));
    }

    private static List<String> amounts(String selector, String file) throws IOException {
        return amounts(transactions("amount: " + selector, file));
    }

    private static List<String> amounts(CollectedMappingRows rows) {
        return rows.accepted().stream()
                .map(row -> ((BankTransaction) row.record()).getAmount())
                .map(amount ->
                        amount == null ? "none" : amount.stripTrailingZeros().toPlainString())
                .toList();
    }

    private static CollectedMappingRows transactions(String field, String file) throws IOException {
        return transactions(field, file, field.substring(0, field.indexOf(':')));
    }

    private static CollectedMappingRows transactions(String field, String file, String key) throws IOException {
        return read(
                "record: BankTransaction\nkey: {natural: [" + (key.equals("out") ? "amount" : key) + "]}\nfields: {"
                        + field + "}\n",
                file);
    }

    private static CollectedMappingRows read(String mapping, String file) throws IOException {
        return CollectedMappingRows.of(
                MappingLoader.load(
                        "test/any",
                        "any.yaml",
                        "connector: test/any\nversion: 1\ntitle: Test\nformat: csv\n" + mapping),
                BytesContent.utf8("x.csv", file));
    }
}
