package org.mesinfos.connectors.generic.statement;

import static org.mesinfos.connectors.generic.statement.StatementStyle.Column.left;
import static org.mesinfos.connectors.generic.statement.StatementStyle.Column.right;

import java.util.List;
import java.util.Locale;
import org.mesinfos.connectors.generic.statement.StatementStyle.Align;
import org.mesinfos.connectors.generic.statement.StatementStyle.AmountStyle;
import org.mesinfos.connectors.generic.statement.StatementStyle.Column;
import org.mesinfos.connectors.generic.statement.StatementStyle.DatePrinting;
import org.mesinfos.connectors.generic.statement.StatementStyle.Kind;
import org.mesinfos.connectors.generic.statement.StatementStyle.Order;
import org.mesinfos.connectors.generic.statement.StatementStyle.Wording;

/** Styles of statements of several countries. */
final class StatementStyles {

    private static final Wording FRENCH = new Wording(
            "RELEVÉ DE COMPTE",
            "Période du 15/12/2023 au 15/01/2024",
            "IBAN : FR76 3009 9000 0100 0012 3456 789",
            "Solde précédent au {0}",
            "Nouveau solde au {0}",
            "Total des opérations");
    private static final Wording BRITISH = new Wording(
            "Your account statement",
            "16 December 2023 to 15 January 2024",
            "Account number: 12345678   Sort code 01-02-03",
            "Balance brought forward",
            "Balance carried forward",
            "");
    private static final Wording AMERICAN = new Wording(
            "ACCOUNT STATEMENT",
            "December 16, 2023 through January 15, 2024",
            "Account number: 000123456789",
            "Beginning balance",
            "Ending balance",
            "");
    private static final Wording GERMAN = new Wording(
            "Kontoauszug Nr. 1/2024",
            "vom 15.12.2023 bis 15.01.2024",
            "IBAN DE89 3704 0044 0532 0130 00",
            "Alter Kontostand vom {0}",
            "Neuer Kontostand vom {0}",
            "");
    private static final Wording DUTCH = new Wording(
            "Rekeningafschrift",
            "Periode 15-12-2023 t/m 15-01-2024",
            "IBAN NL91ABNA0417164300",
            "Vorig saldo",
            "Nieuw saldo",
            "");
    private static final Wording SPANISH = new Wording(
            "Extracto de cuenta",
            "Período del 15/12/2023 al 15/01/2024",
            "IBAN ES91 2100 0418 4502 0005 1332",
            "Saldo anterior",
            "Saldo final",
            "");
    private static final Wording ITALIAN = new Wording(
            "Estratto conto",
            "dal 15.12.2023 al 15.01.2024",
            "IBAN IT60 X054 2811 1010 0000 0123 456",
            "Saldo iniziale al {0}",
            "Saldo finale al {0}",
            "Totale movimenti");
    private static final Wording NO_BALANCES =
            new Wording("Relevé d'opérations", "Arrêté au 15/01/2024", "Compte n° 30099 00001 00012345678", "", "", "");
    private static final Wording CARD = new Wording(
            "Credit card statement",
            "Statement date 15 January 2024   Payment due date 5 February 2024   Credit limit 3,000.00",
            "Card number 4971 12XX XXXX 1234",
            "Previous balance",
            "New balance",
            "");

    private StatementStyles() {}

    static List<StatementStyle> all() {
        return List.of(
                style(
                        "french",
                        Locale.FRENCH,
                        "dd/MM/yyyy",
                        ",",
                        " ",
                        AmountStyle.DEBIT_CREDIT,
                        FRENCH,
                        frenchColumns()),
                style(
                        "french short dates",
                        Locale.FRENCH,
                        "dd.MM",
                        ",",
                        ".",
                        AmountStyle.DEBIT_CREDIT,
                        FRENCH,
                        frenchColumns()),
                style(
                        "french slashes",
                        Locale.FRENCH,
                        "dd/MM",
                        ",",
                        "",
                        AmountStyle.DEBIT_CREDIT,
                        FRENCH,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Nature de l'opération", 110),
                                left(Kind.VALUE_DATE, "Valeur", 360),
                                right(Kind.DEBIT, "Débit €", 470),
                                right(Kind.CREDIT, "Crédit €", 550))),
                style(
                        "headers on the left",
                        Locale.FRENCH,
                        "dd/MM/yy",
                        ",",
                        " ",
                        AmountStyle.DEBIT_CREDIT,
                        FRENCH,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Libellé", 130),
                                right(Kind.DEBIT, "Débit", 470).withHeaderAt(420, Align.LEFT),
                                right(Kind.CREDIT, "Crédit", 550).withHeaderAt(500, Align.LEFT))),
                new StatementStyle(
                        "british",
                        Locale.UK,
                        "d MMM yy",
                        ".",
                        ",",
                        AmountStyle.DEBIT_CREDIT,
                        DatePrinting.FIRST_ROW_OF_DATE,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Payment type and details", 120),
                                right(Kind.DEBIT, "Paid out", 410),
                                right(Kind.CREDIT, "Paid in", 480),
                                right(Kind.BALANCE, "Balance", 555)),
                        BRITISH,
                        Order.OLDEST_FIRST),
                style(
                        "american",
                        Locale.US,
                        "MM/dd",
                        ".",
                        ",",
                        AmountStyle.SIGNED,
                        AMERICAN,
                        List.of(
                                left(Kind.DATE, "DATE", 60),
                                left(Kind.LABEL, "DESCRIPTION", 120),
                                right(Kind.AMOUNT, "AMOUNT", 470),
                                right(Kind.BALANCE, "BALANCE", 550))),
                style(
                        "american unsigned",
                        Locale.US,
                        "MM/dd/yyyy",
                        ".",
                        ",",
                        AmountStyle.UNSIGNED,
                        AMERICAN,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Description", 150),
                                right(Kind.AMOUNT, "Amount", 470),
                                right(Kind.BALANCE, "Balance", 550))),
                style(
                        "german",
                        Locale.GERMAN,
                        "dd.MM.",
                        ",",
                        ".",
                        AmountStyle.DEBIT_CREDIT,
                        GERMAN,
                        List.of(
                                left(Kind.DATE, "Bu.Tag", 60),
                                left(Kind.VALUE_DATE, "Wert", 110),
                                left(Kind.LABEL, "Wir haben für Sie gebucht", 160),
                                right(Kind.DEBIT, "Belastung in EUR", 450),
                                right(Kind.CREDIT, "Gutschrift in EUR", 550))),
                style(
                        "german behind",
                        Locale.GERMAN,
                        "dd.MM.yyyy",
                        ",",
                        ".",
                        AmountStyle.TRAILING_SIGN,
                        GERMAN,
                        List.of(
                                left(Kind.DATE, "Datum", 60),
                                left(Kind.LABEL, "Erläuterung", 130),
                                right(Kind.AMOUNT, "Betrag EUR", 540))),
                style(
                        "german letters",
                        Locale.GERMAN,
                        "dd.MM.yyyy",
                        ",",
                        ".",
                        AmountStyle.GERMAN_LETTERS,
                        GERMAN,
                        List.of(
                                left(Kind.DATE, "Buchungstag", 60),
                                left(Kind.LABEL, "Buchungstext", 140),
                                right(Kind.AMOUNT, "Umsatz", 540))),
                style(
                        "dutch",
                        new Locale("nl"),
                        "dd-MM-yyyy",
                        ",",
                        ".",
                        AmountStyle.DEBIT_CREDIT,
                        DUTCH,
                        List.of(
                                left(Kind.DATE, "Datum", 60),
                                left(Kind.LABEL, "Omschrijving", 130),
                                right(Kind.DEBIT, "Af", 410),
                                right(Kind.CREDIT, "Bij", 480),
                                right(Kind.BALANCE, "Saldo", 555))),
                style(
                        "spanish",
                        new Locale("es"),
                        "dd/MM/yyyy",
                        ",",
                        ".",
                        AmountStyle.SIGNED,
                        SPANISH,
                        List.of(
                                left(Kind.DATE, "FECHA", 60),
                                left(Kind.VALUE_DATE, "VALOR", 125),
                                left(Kind.LABEL, "CONCEPTO", 190),
                                right(Kind.AMOUNT, "IMPORTE", 470),
                                right(Kind.BALANCE, "SALDO", 550))),
                style(
                        "italian",
                        Locale.ITALIAN,
                        "dd.MM.yyyy",
                        ",",
                        ".",
                        AmountStyle.DEBIT_CREDIT,
                        ITALIAN,
                        List.of(
                                left(Kind.DATE, "Data", 60),
                                left(Kind.VALUE_DATE, "Valuta", 120),
                                right(Kind.DEBIT, "Dare", 250),
                                right(Kind.CREDIT, "Avere", 320),
                                left(Kind.LABEL, "Descrizione", 340))),
                style(
                        "letters",
                        Locale.UK,
                        "dd MMM",
                        ".",
                        ",",
                        AmountStyle.DEBIT_CREDIT_LETTERS,
                        BRITISH,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Particulars", 120),
                                right(Kind.AMOUNT, "Amount", 540))),
                style(
                        "parentheses",
                        Locale.US,
                        "MMM dd",
                        ".",
                        ",",
                        AmountStyle.PARENTHESES,
                        AMERICAN,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Transaction", 120),
                                right(Kind.AMOUNT, "Amount ($)", 540))),
                style(
                        "card",
                        Locale.UK,
                        "dd MMM",
                        ".",
                        ",",
                        AmountStyle.CARD_CHARGES_POSITIVE,
                        CARD,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Description", 120),
                                right(Kind.AMOUNT, "Amount £", 540))),
                style(
                        "card credits",
                        Locale.UK,
                        "dd/MM/yyyy",
                        ".",
                        ",",
                        AmountStyle.CREDITS_MARKED,
                        CARD,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Details", 140),
                                right(Kind.AMOUNT, "Amount (GBP)", 540))),
                new StatementStyle(
                        "newest first",
                        Locale.FRENCH,
                        "dd/MM/yyyy",
                        ",",
                        " ",
                        AmountStyle.SIGNED,
                        DatePrinting.EVERY_ROW,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Libellé", 130),
                                right(Kind.AMOUNT, "Montant", 460),
                                right(Kind.BALANCE, "Solde", 550)),
                        NO_BALANCES,
                        Order.NEWEST_FIRST),
                style(
                        "without balances",
                        Locale.FRENCH,
                        "dd/MM/yyyy",
                        ",",
                        " ",
                        AmountStyle.DEBIT_CREDIT,
                        NO_BALANCES,
                        frenchColumns()),
                style(
                        "amounts on the left",
                        Locale.FRENCH,
                        "dd/MM/yyyy",
                        ",",
                        " ",
                        AmountStyle.DEBIT_CREDIT,
                        FRENCH,
                        List.of(
                                left(Kind.DATE, "Date", 60),
                                left(Kind.LABEL, "Opérations", 130),
                                left(Kind.DEBIT, "Débit", 430),
                                left(Kind.CREDIT, "Crédit", 500))));
    }

    private static List<Column> frenchColumns() {
        return List.of(
                left(Kind.DATE, "Date", 60),
                left(Kind.VALUE_DATE, "Valeur", 125),
                left(Kind.LABEL, "Libellé des opérations", 190),
                right(Kind.DEBIT, "Débit", 470),
                right(Kind.CREDIT, "Crédit", 550));
    }

    private static StatementStyle style(
            String name,
            Locale language,
            String dates,
            String decimal,
            String grouping,
            AmountStyle amounts,
            Wording wording,
            List<Column> columns) {
        return new StatementStyle(
                name,
                language,
                dates,
                decimal,
                grouping,
                amounts,
                DatePrinting.EVERY_ROW,
                columns,
                wording,
                Order.OLDEST_FIRST);
    }
}
