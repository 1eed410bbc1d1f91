package org.mesinfos.connectors.generic.table.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.generic.table.BankTransactionsConnector;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Tables with two dates in each row that no names distinguish. */
class BookingDatesTest {

    private static final String LACK =
            "booking_date: several columns of dates that neither names nor the order of the rows distinguish";

    private static final String NAMELESS_LACK =
            "booking_date: several columns of dates without names, which differ in many rows";

    /** The second column is in sequence; the first one is earlier and later. */
    private static final String SECOND_IN_SEQUENCE = """
            13/05/2024;11/05/2024;LAMP;-30,10;69,90
            10/05/2024;12/05/2024;SHELL;-20,20;49,70
            15/05/2024;13/05/2024;REED;90,50;140,20
            16/05/2024;14/05/2024;LAMP;-40,00;100,20
            """;
    /** Both columns are in sequence. */
    private static final String BOTH_IN_SEQUENCE = """
            11/05/2024;12/05/2024;LAMP;-30,10;69,90
            12/05/2024;13/05/2024;SHELL;-20,20;49,70
            13/05/2024;14/05/2024;REED;90,50;140,20
            14/05/2024;15/05/2024;LAMP;-40,00;100,20
            """;

    private static FilePreview preview(String text) throws IOException {
        return BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE);
    }

    private static List<String> lacking(GenericReader reader, String text) throws IOException {
        return reader.propose(preview(text)).orElseThrow().lacking();
    }

    private static List<BankTransaction> read(GenericReader reader, String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        reader.parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    private static String withoutBalances(String text) {
        return text.lines()
                .map(line -> line.substring(0, line.lastIndexOf(';')))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void datesInSequenceAreBookingDates() throws IOException {
        GenericReader reader = new BankTransactionsConnector();

        assertThat(lacking(reader, SECOND_IN_SEQUENCE)).isEmpty();
        assertThat(read(reader, SECOND_IN_SEQUENCE))
                .extracting(
                        transaction -> transaction.getBookingDate().toString(),
                        transaction -> transaction.getValueDate().toString())
                .containsExactly(
                        tuple("2024-05-11", "2024-05-13"),
                        tuple("2024-05-12", "2024-05-10"),
                        tuple("2024-05-13", "2024-05-15"),
                        tuple("2024-05-14", "2024-05-16"));
    }

    @Test
    void threeLaterDatesAreValueDates() throws IOException {
        String twoLater = SECOND_IN_SEQUENCE.replace("16/05/2024;14/05/2024", "14/05/2024;14/05/2024");

        assertThat(read(new BankTransactionsConnector(), twoLater))
                .extracting(BankTransaction::getValueDate)
                .containsOnlyNulls();
    }

    @Test
    void twoColumnsInSequenceAreNotDistinguished() throws IOException {
        GenericReader reader = new BankTransactionsConnector();

        assertThat(lacking(reader, BOTH_IN_SEQUENCE)).containsExactly(NAMELESS_LACK);
        assertThat(read(reader, BOTH_IN_SEQUENCE)).allSatisfy(transaction -> {
            assertThat(transaction.getValueDate()).isNull();
            assertThat(transaction.getDerived())
                    .filteredOn(derived -> derived.getName().equals("value_date"))
                    .extracting(derived -> derived.getValue(), derived -> derived.getConfidence())
                    .containsExactly(
                            tuple(transaction.getBookingDate().plusDays(1).toString(), 0.5));
        });
    }

    @Test
    void equalDatesNeedNoDistinction() throws IOException {
        GenericReader reader = new BankTransactionsConnector();
        String text = """
                11/05/2024;11/05/2024;LAMP;-30,10;69,90
                13/05/2024;13/05/2024;SHELL;-20,20;49,70
                14/05/2024;14/05/2024;REED;90,50;140,20
                15/05/2024;15/05/2024;LAMP;-40,00;100,20
                """;

        assertThat(lacking(reader, text)).isEmpty();
        assertThat(read(reader, text))
                .allSatisfy(
                        transaction -> assertThat(transaction.getValueDate()).isEqualTo(transaction.getBookingDate()));
    }

    @Test
    void rowsSortedByPurchaseAreNotInTheOrderOfBooking() throws IOException {
        String text = """
                11/05/2024;13/05/2024;LAMP;-30,10
                12/05/2024;16/05/2024;SHELL;-20,20
                13/05/2024;14/05/2024;REED;90,50
                14/05/2024;15/05/2024;LAMP;-40,00
                """;

        assertThat(lacking(new BankTransactionsConnector(), text)).contains(NAMELESS_LACK);
    }

    @Test
    void datesThatAreNeverLaterMayBeThoseOfPurchases() throws IOException {
        String text = """
                11/05/2024;11/05/2024;LAMP;-30,10;69,90
                12/05/2024;08/05/2024;SHELL;-20,20;49,70
                13/05/2024;13/05/2024;REED;90,50;140,20
                14/05/2024;10/05/2024;LAMP;-40,00;100,20
                """;
        GenericReader reader = new BankTransactionsConnector();

        assertThat(lacking(reader, text)).isEmpty();
        assertThat(read(reader, text))
                .extracting(transaction -> transaction.getValueDate())
                .containsOnlyNulls();
    }

    @Test
    void datesThatAreRarelyLaterAreValueDates() throws IOException {
        String equal = """
                11/05/2024;11/05/2024;LAMP;-30,10
                12/05/2024;12/05/2024;SHELL;-20,20
                13/05/2024;13/05/2024;REED;-90,50
                14/05/2024;14/05/2024;LAMP;-40,00
                15/05/2024;15/05/2024;REED;-41,00
                16/05/2024;16/05/2024;LAMP;-42,00
                """;

        assertThat(lacking(new BankTransactionsConnector(), equal + "17/05/2024;19/05/2024;SHELL;-43,00"))
                .contains("booking_date: other dates that are later than the booking dates in few rows");
        assertThat(lacking(new BankTransactionsConnector(), equal + "17/05/2024;16/05/2024;SHELL;-43,00"))
                .contains(
                        "booking_date: several columns of dates without names, of which the first one is never earlier");
        assertThat(lacking(new BankTransactionsConnector(), equal.replace("16/05/2024;LAMP", "18/05/2024;LAMP")))
                .as("one row of six")
                .contains(NAMELESS_LACK);
    }

    @Test
    void columnAndOrderOfDatesAreBothInDoubt() throws IOException {
        String text = """
                Date 1;Date 2;Text;Amount
                03/05/2024;04/05/2024;LAMP;-30.10
                04/06/2024;05/06/2024;SHELL;-20.20
                05/07/2024;06/07/2024;REED;-90.50
                """;

        assertThat(lacking(new BankTransactionsConnector(), text))
                .contains("booking_date: day and month may be the other way round");
    }

    @Test
    void aDayOfTheExportIsNoBookingDate() throws IOException {
        assertThat(read(
                        new BankTransactionsConnector(),
                        SECOND_IN_SEQUENCE
                                .lines()
                                .map("01/06/2024;%s\n"::formatted)
                                .collect(Collectors.joining())))
                .extracting(transaction -> transaction.getBookingDate().toString())
                .containsExactly("2024-05-11", "2024-05-12", "2024-05-13", "2024-05-14");
    }

    @Test
    void equalNamesDistinguishNoDates() throws IOException {
        GenericReader reader = new BankTransactionsConnector();

        for (String names : List.of("Date;Date", "Datum 1;Datum 2", "Alpha;Beta")) {
            String header = names + ";Libellé;Montant;Solde\n";
            assertThat(lacking(reader, header + BOTH_IN_SEQUENCE))
                    .as(names)
                    .containsExactly(names.equals("Alpha;Beta") ? NAMELESS_LACK : LACK);
            assertThat(read(reader, header + SECOND_IN_SEQUENCE))
                    .as(names)
                    .extracting(transaction -> transaction.getBookingDate().toString())
                    .containsExactly("2024-05-11", "2024-05-12", "2024-05-13", "2024-05-14");
        }
        assertThat(lacking(reader, "Date;Date valeur;Libellé;Montant;Solde\n" + BOTH_IN_SEQUENCE))
                .isEmpty();
    }

    @Test
    void anotherFileOfTheSameShapeDistinguishesTheDates() throws IOException {
        GenericReader reader = new BankTransactionsConnector();
        GenericReader within = reader.within(OrganisationContext.of(reader.proves(preview(SECOND_IN_SEQUENCE))));

        assertThat(lacking(within, BOTH_IN_SEQUENCE)).isEmpty();
        assertThat(read(within, BOTH_IN_SEQUENCE))
                .extracting(transaction -> transaction.getBookingDate().toString(), BankTransaction::getValueDate)
                .containsExactly(
                        tuple("2024-05-12", null),
                        tuple("2024-05-13", null),
                        tuple("2024-05-14", null),
                        tuple("2024-05-15", null));
        assertThat(lacking(within, withoutBalances(BOTH_IN_SEQUENCE))).contains(NAMELESS_LACK);
    }
}
