package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Style in which a fictitious seller prints its invoices. */
record InvoiceStyle(
        String name,
        ValuePosition layout,
        Locale language,
        String dateFormat,
        String decimal,
        String grouping,
        CurrencyPosition money,
        Wording wording) {

    /** Position of values relative to their captions. */
    enum ValuePosition {
        /** After their captions and a colon. */
        AFTER_COLON,
        /** At the right edge, with their captions in a column on the left. */
        RIGHT_COLUMN,
        /** Below their captions. */
        BELOW_CAPTION
    }

    enum CurrencyPosition {
        NONE,
        AFTER,
        BEFORE
    }

    /** Captions in one language. */
    record Wording(
            String title,
            String seller,
            String number,
            String issued,
            String due,
            String customer,
            List<String> columns,
            String net,
            String tax,
            String gross) {}

    private static final Wording FRENCH = new Wording(
            "FACTURE",
            "Atelier des Essais SARL",
            "Numéro de facture",
            "Date d'émission",
            "À payer avant le",
            "N° client",
            List.of("Désignation", "Qté", "P.U. HT", "TVA", "Total HT"),
            "Total HT",
            "TVA",
            "Total TTC");
    private static final Wording ENGLISH = new Wording(
            "Invoice",
            "Testing & Sons Ltd",
            "Invoice No",
            "Date of issue",
            "Payment due",
            "Account number",
            List.of("Description", "Qty", "Unit price", "VAT", "Amount"),
            "Subtotal excl. VAT",
            "VAT",
            "Total incl. VAT");
    private static final Wording GERMAN = new Wording(
            "RECHNUNG",
            "Prüfwerk Süd GmbH",
            "Rechnungs-Nr.",
            "Rechnungsdatum",
            "Fällig am",
            "Kunden-Nr.",
            List.of("Bezeichnung", "Menge", "Einzelpreis", "MwSt", "Gesamt"),
            "Nettobetrag",
            "zzgl. MwSt.",
            "Rechnungsbetrag");
    private static final Wording DUTCH = new Wording(
            "Factuur",
            "Proefbedrijf Noord B.V.",
            "Factuurnummer",
            "Factuurdatum",
            "Vervaldatum",
            "Klantnummer",
            List.of("Omschrijving", "Aantal", "Prijs", "BTW", "Bedrag"),
            "Totaal exclusief btw",
            "BTW",
            "Totaal te betalen");
    private static final Wording SPANISH = new Wording(
            "FACTURA",
            "Ensayos del Sur, S.L.",
            "Nº de factura",
            "Fecha de emisión",
            "Vencimiento",
            "Código cliente",
            List.of("Concepto", "Cantidad", "Precio", "IVA", "Importe"),
            "Base imponible",
            "IVA",
            "Total factura");
    private static final Wording ITALIAN = new Wording(
            "FATTURA",
            "Prove del Ponte S.r.l.",
            "Numero fattura",
            "Data emissione",
            "Scadenza",
            "Codice cliente",
            List.of("Descrizione", "Quantità", "Prezzo unitario", "Aliquota", "Importo"),
            "Totale imponibile",
            "IVA",
            "Totale documento");

    static List<InvoiceStyle> all() {
        return List.of(
                of(
                        "French, behind colons",
                        ValuePosition.AFTER_COLON,
                        Locale.FRENCH,
                        "dd/MM/uuuu",
                        ", ",
                        CurrencyPosition.AFTER,
                        FRENCH),
                of(
                        "French, above",
                        ValuePosition.BELOW_CAPTION,
                        Locale.FRENCH,
                        "d MMMM uuuu",
                        ", ",
                        CurrencyPosition.NONE,
                        FRENCH),
                of(
                        "English, columns",
                        ValuePosition.RIGHT_COLUMN,
                        Locale.UK,
                        "d MMM uuuu",
                        ".,",
                        CurrencyPosition.BEFORE,
                        ENGLISH),
                of(
                        "English, behind colons",
                        ValuePosition.AFTER_COLON,
                        Locale.UK,
                        "MMMM d, uuuu",
                        ".,",
                        CurrencyPosition.NONE,
                        ENGLISH),
                of(
                        "German, columns",
                        ValuePosition.RIGHT_COLUMN,
                        Locale.GERMAN,
                        "dd.MM.uuuu",
                        ",.",
                        CurrencyPosition.AFTER,
                        GERMAN),
                of(
                        "German, above",
                        ValuePosition.BELOW_CAPTION,
                        Locale.GERMAN,
                        "dd.MM.uuuu",
                        ",.",
                        CurrencyPosition.NONE,
                        GERMAN),
                of(
                        "Dutch, behind colons",
                        ValuePosition.AFTER_COLON,
                        Locale.forLanguageTag("nl"),
                        "dd-MM-uuuu",
                        ",.",
                        CurrencyPosition.BEFORE,
                        DUTCH),
                of(
                        "Spanish, above",
                        ValuePosition.BELOW_CAPTION,
                        Locale.forLanguageTag("es"),
                        "dd/MM/uuuu",
                        ",.",
                        CurrencyPosition.AFTER,
                        SPANISH),
                of(
                        "Spanish, columns",
                        ValuePosition.RIGHT_COLUMN,
                        Locale.forLanguageTag("es"),
                        "dd/MM/uuuu",
                        ",.",
                        CurrencyPosition.NONE,
                        SPANISH),
                of(
                        "Italian, behind colons",
                        ValuePosition.AFTER_COLON,
                        Locale.ITALIAN,
                        "dd/MM/uuuu",
                        ",.",
                        CurrencyPosition.BEFORE,
                        ITALIAN));
    }

    private static InvoiceStyle of(
            String name,
            ValuePosition layout,
            Locale language,
            String dates,
            String marks,
            CurrencyPosition money,
            Wording wording) {
        return new InvoiceStyle(
                name, layout, language, dates, marks.substring(0, 1), marks.substring(1), money, wording);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(dateFormat, language).format(date);
    }

    String amount(BigDecimal amount) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal.charAt(0));
        symbols.setGroupingSeparator(grouping.charAt(0));
        String number = new DecimalFormat("#,##0.00", symbols).format(amount);
        return switch (money) {
            case NONE -> number;
            case AFTER -> number + " €";
            case BEFORE -> "€ " + number;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
