package org.mesinfos.connectors.catalogue.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;

/**
 * Generator of pages with typical words of documents at positions derived from fuzzed bytes, and check of the
 * properties that hold for every reader.
 */
final class FuzzedPages {

    private static final BytesContent FILE = BytesContent.utf8("fuzzed.pdf", "%PDF-1.7\n");
    private static final int PAGES = 80;
    private static final int BYTES = 600;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "Date",
            "Datum",
            "Valuta",
            "Valor",
            "Libellé",
            "Description",
            "Text",
            "Débit",
            "Crédit",
            "Soll",
            "Haben",
            "Amount",
            "Betrag",
            "Importe",
            "Montant",
            "Balance",
            "Saldo",
            "Solde",
            "EUR",
            "€",
            "$",
            "USD",
            "01/12/2023",
            "30.11.",
            "2023",
            "1 Dec",
            "Dec",
            "04.12.23",
            "2023-12-04",
            "99/99/9999",
            "31.02.2023",
            "12,50",
            "1.234,56",
            "-3.10",
            "12.50-",
            "(4.00)",
            "1 000,00",
            "+",
            "-",
            "S",
            "H",
            "CR",
            "DR",
            "Af",
            "Bij",
            "Af/Bij",
            "*",
            ":",
            "•",
            "999999999999999999999,99",
            "0,00",
            "7",
            "IBAN",
            "FR76",
            "3000",
            "DE89370400440532013000",
            "Compte",
            "n°",
            "Kontonummer",
            "12345678",
            "XXXX",
            "Total",
            "Report",
            "Übertrag",
            "Alter Kontostand",
            "Closing balance",
            "Opening balance",
            "Invoice",
            "Facture",
            "Rechnung",
            "Avoir",
            "Nr.",
            "R-2024/1",
            "Käufer",
            "Client",
            "Nummer:",
            "Total TTC",
            "Total HT",
            "TVA",
            "20 %",
            "19%",
            "Net à payer",
            "Qty",
            "Unit price",
            "Bezeichnung",
            "Menge",
            "Payslip",
            "Bulletin de paie",
            "Gross pay",
            "Net pay",
            "Brut",
            "Net imposable",
            "Base",
            "Taux",
            "Lohnart",
            "SUMME EUR",
            "TOTAL",
            "Geg.",
            "EC-Cash",
            "2 x 1,99",
            "0,5 kg",
            "A",
            "B",
            "Bon-Nr.:",
            "18:02",
            "Kasse:2",
            "GmbH",
            "SARL",
            "Ltd",
            "12",
            "rue",
            "69003",
            "\u00ad",
            "\ud83d\ude00",
            "Montag,",
            "Buchungsdatum:",
            "zum",
            "le");

    private FuzzedPages() {}

    /**
     * Reads the pages derived from bytes: no exception is thrown, each row has one outcome, and parsing is
     * deterministic.
     */
    static void read(Function<PdfReader, GenericReader> connector, byte[] bytes) {
        List<PdfPage> pages = pages(bytes);
        PdfReader reader = (content, limits) -> new PdfDocument(pages, List.of(), Optional.empty());
        GenericReader genericReader = connector.apply(reader);
        try {
            genericReader.propose(BufferedFilePreview.of(FILE, reader));
            CollectedMappingRows first = CollectedMappingRows.of(genericReader, FILE);
            CollectedMappingRows second = CollectedMappingRows.of(genericReader, FILE);
            assertThat(first.accepted().size() + first.rejected().size()).isEqualTo(first.count());
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(second.rejectionTexts()).isEqualTo(first.rejectionTexts());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads many pseudo-random pages, with a fixed seed. */
    static void readMany(Function<PdfReader, GenericReader> connector) {
        Random random = new Random(42);
        for (int i = 0; i < PAGES; i++) {
            byte[] bytes = new byte[random.nextInt(BYTES)];
            random.nextBytes(bytes);
            read(connector, bytes);
        }
    }

    /**
     * Derives pages from bytes. Each word takes three bytes: its index, its distance from the previous word, and
     * whether a line or page starts after it.
     */
    private static List<PdfPage> pages(byte[] bytes) {
        List<PdfPage> pages = new ArrayList<>();
        List<PdfLine> lines = new ArrayList<>();
        List<PdfWord> words = new ArrayList<>();
        double baseline = 40;
        double right = 20;
        for (int i = 0; i + 2 < bytes.length; i += 3) {
            String word = WORDS.get((bytes[i] & 0xff) % WORDS.size());
            double left = right + (bytes[i + 1] & 0x7f);
            right = left + word.length() * 5.0;
            if (!word.isBlank()) {
                words.add(new PdfWord(word, left, right));
            }
            if ((bytes[i + 2] & 3) == 0 && !words.isEmpty()) {
                lines.add(new PdfLine(baseline, List.copyOf(words)));
                words.clear();
                right = 20 + (bytes[i + 2] & 0x30);
                baseline += bytes[i + 2] >> 3;
            }
            if ((bytes[i + 2] & 0x7f) == 4) {
                pages.add(page(pages, lines));
                lines = new ArrayList<>();
                baseline = 40;
            }
        }
        pages.add(page(pages, lines));
        return pages;
    }

    private static PdfPage page(List<PdfPage> before, List<PdfLine> lines) {
        return new PdfPage(before.size() + 1, 595, 842, List.copyOf(lines));
    }
}
