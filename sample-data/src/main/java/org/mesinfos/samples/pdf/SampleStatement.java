package org.mesinfos.samples.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Content of the sample of {@code banque-atlantide/releve}: one month on three pages. */
final class SampleStatement {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<String> SHOPS = List.of(
            "CAFÉ DE L'ŒUVRE NANTES",
            "LIBRAIRIE DES HALLES",
            "MARCHÉ CLAIR NANTES",
            "PHARMACIE DU QUAI 44",
            "GARAGE DE L'ÎLE");

    private SampleStatement() {}

    static PdfStatement statement() {
        List<StatementOperation> operations = new ArrayList<>();
        operations.add(
                on(2, "VIREMENT SALAIRE", "ATELIERS DU PORT", "RÉF SAL-2024-01").of("2145.67"));
        operations.add(on(2, "PRÉLÈVEMENT LOYER JANVIER APPARTEMENT 12").of("-1150.00"));
        // Two coffees on one day are two operations.
        operations.add(on(3, "CARTE 02/01 CAFÉ DE L'ŒUVRE NANTES").of("-2.50"));
        operations.add(on(3, "CARTE 02/01 CAFÉ DE L'ŒUVRE NANTES").of("-2.50"));
        operations.add(on(4, "VIREMENT VENTE VÉHICULE").of("12345678.90"));
        operations.add(on(4, "ACHAT RÉSIDENCE NOTAIRE 44 000").of("-12340000.00"));
        for (int i = 0; i < 110; i++) {
            int day = 5 + i / 5;
            String label = "CARTE %02d/01 %s".formatted(day - 1, SHOPS.get(i % SHOPS.size()));
            operations.add(on(day, label).of("-" + (3 + i * 7 % 90) + "." + (10 + i * 13 % 89)));
        }
        operations.add(on(30, "PRÉLÈVEMENT TÉLÉCOM AZUR CONTRAT 0601020304 FACTURE 2024-01-0012345 ÉCHÉANCE JANVIER")
                .of("-29.99"));
        operations.add(on(31, "REMISE DE CHÈQUE", "N° 0012345").of("80.00"));
        return new PdfStatement(
                "FR7630099000010000123456789",
                "2024-01",
                FIRST,
                LocalDate.of(2024, 1, 31),
                new BigDecimal("-120.45"),
                operations);
    }

    private static Draft on(int day, String... labelLines) {
        return new Draft(FIRST.withDayOfMonth(day), List.of(labelLines));
    }

    /** Operation without its amount. */
    private record Draft(LocalDate date, List<String> labelLines) {

        StatementOperation of(String amount) {
            return new StatementOperation(date, date.plusDays(1), labelLines, new BigDecimal(amount));
        }
    }
}
