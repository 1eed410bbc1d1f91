package org.mesinfos.connectors.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.RecordType;

final class FileLayoutTest {

    @Test
    void listsTheColumnsOfATableWithAllTheirUses() {
        FileLayout layout = FileLayout.of("""
                connector: bank/operations
                version: 1
                title: Operations
                format: csv
                csv: {delimiter: ";", other-columns: [Agence]}
                context: {currency: {column-name: "Montant en ([A-Z]{3})"}}
                values: {decimal: ",", dates: dd/MM/yyyy}
                record: BankTransaction
                subject: {kind: account, from: Compte}
                key: {native: bank_reference, natural: [booking_date, amount]}
                fields:
                  account_number: Compte
                  booking_date: {column: Date, aliases: [Jour], required: true}
                  amount: {column: Montant, sign: {column: Sens, negative: D}, required: true}
                  currency: {context: currency}
                  bank_reference: {column: Référence, optional: true}
                """);

        assertThat(layout.settings()).isEqualTo(Map.of("delimiter", ";"));
        assertThat(layout.records())
                .containsExactly(new RecordLayout(
                        RecordType.BANK_TRANSACTION, List.of("bank_reference"), List.of("booking_date", "amount")));
        assertThat(layout.columns().stream().map(FileLayoutTest::summary))
                .containsExactly(
                        "COLUMN Compte [] EXPECTED: Subject ACCOUNT, account_number TEXT",
                        "COLUMN Date [Jour] REQUIRED: booking_date DATE",
                        "COLUMN Montant [] REQUIRED: amount DECIMAL",
                        "COLUMN Sens [] EXPECTED: Rule",
                        "MATCHING_COLUMN Montant en ([A-Z]{3}) [] OPTIONAL: currency TEXT",
                        "COLUMN Référence [] OPTIONAL: bank_reference TEXT",
                        "COLUMN Agence [] OPTIONAL: ");
        ValueForm date = layout.columns().get(1).uses().get(0).form();
        assertThat(date.formats()).containsExactly("dd/MM/yyyy");
        assertThat(layout.columns().get(2).uses().get(0).form().decimalMark()).isEqualTo(",");
    }

    @Test
    void namesTheElementsOfGroupsByTheirPathFromTheRow() {
        FileLayout layout = FileLayout.of("""
                connector: shop/tickets
                version: 1
                title: Receipts
                format: xml
                xml: {record: /tickets/ticket}
                record: Receipt
                subject: {kind: card, from: "@carte"}
                links: [{kind: account, from: comptes, split: "|", customer-since: depuis}]
                key: {native: receipt_number}
                fields:
                  receipt_number: {path: "@numero", required: true}
                  currency: {constant: EUR}
                  total: total
                  points_won: {path: points, multiplier: 10}
                  lines:
                    each: ligne
                    fields: {label: libelle, amount: montant}
                """);

        assertThat(layout.rowPaths()).containsExactly("/tickets/ticket");
        assertThat(layout.columns().stream().map(FileLayoutTest::summary))
                .containsExactly(
                        "PATH @carte [] OPTIONAL: Subject CARD",
                        "PATH comptes [] OPTIONAL: Holding ACCOUNT",
                        "PATH depuis [] OPTIONAL: HoldingDay",
                        "PATH @numero [] REQUIRED: receipt_number TEXT",
                        "PATH total [] OPTIONAL: total DECIMAL",
                        "PATH points [] OPTIONAL: points_won DECIMAL",
                        "PATH ligne/libelle [] OPTIONAL: lines.label TEXT",
                        "PATH ligne/montant [] OPTIONAL: lines.amount DECIMAL");
        assertThat(layout.columns().get(4).uses().get(0).form().unit()).isEqualTo("EUR");
        assertThat(layout.columns().get(5).uses().get(0).form().multiplier()).isEqualTo(Optional.of("10"));
        assertThat(layout.columns().get(1).uses().get(0).form().separator()).isEqualTo("|");
    }

    @Test
    void requiresOneOfTwoColumnsThatFillOneField() {
        FileLayout layout = FileLayout.of("""
                connector: a/b
                version: 1
                title: Operations
                format: csv
                record: BankTransaction
                key: {natural: [amount]}
                fields:
                  amount: {debit: Débit, credit: {column: Crédit, optional: true}, required: true}
                """);

        assertThat(layout.columns().stream().map(FileLayoutTest::summary))
                .containsExactly("COLUMN Débit [] ONE_OF: amount DECIMAL", "COLUMN Crédit [] ONE_OF: amount DECIMAL");
    }

    private static String summary(LayoutColumn column) {
        return column.place() + " " + column.name() + " " + column.aliases() + " " + column.presence() + ": "
                + String.join(
                        ", ",
                        column.uses().stream().map(FileLayoutTest::summary).toList());
    }

    private static String summary(ColumnUse use) {
        if (use instanceof ColumnUse.Field field) {
            return field.field() + " " + field.form().kind();
        }
        if (use instanceof ColumnUse.Subject subject) {
            return "Subject " + subject.kind();
        }
        if (use instanceof ColumnUse.Holding holding) {
            return "Holding " + holding.kind();
        }
        return use.getClass().getSimpleName();
    }

    @Test
    void readsCodesInTheOrderOfTheMapping() {
        FileLayout layout = FileLayout.of("""
                connector: a/b
                version: 1
                title: Calls
                format: csv
                record: Communication
                subject: {kind: line, from: {source: customer}}
                key: {native: reference}
                fields:
                  kind: {column: type, codes: {VOIX: VOICE, SMS: SMS}, otherwise: OTHER}
                """);

        ValueForm form = layout.columns().get(0).uses().get(0).form();
        assertThat(form.kind()).isEqualTo(ValueKind.CODE);
        assertThat(form.codes().keySet()).containsExactly("VOIX", "SMS");
        assertThat(form.otherwise()).isEqualTo(Optional.of("OTHER"));
    }
}
