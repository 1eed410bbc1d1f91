package org.mesinfos.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mesinfos.samples.person.SeededRandom;

/** Fast writer of rows of bank transactions: all texts are encoded in advance. */
final class LoadRows {

    private static final LocalDate START = LocalDate.of(2024, Month.JANUARY, 1);
    private static final int DAYS = 364;
    private static final List<String> LABELS = List.of(
            "BOULANGERIE LE FOURNIL",
            "CAFÉ DE LA GARE",
            "PHARMACIE DES TILLEULS",
            "STATION DU GRAND LARGE",
            "MARCHÉ CLAIR NANTES",
            "LIBRAIRIE L'ENCRE SÈCHE",
            "TRANSPORTS DE L'AGGLO",
            "CINÉMA LE PALACE");

    private static final byte[] SUFFIX = ";EUR".getBytes(RowBuffer.CHARSET);

    private final long seed;
    private final int rowsPerPerson;
    private final byte[][] dates = new byte[DAYS + 2][];
    private final byte[][] cardLabels = new byte[DAYS][];
    private final byte[][] merchants = new byte[LABELS.size()][];
    private final byte[] salary = "VIREMENT REÇU SALAIRE ATELIERS DU PONANT;;".getBytes(RowBuffer.CHARSET);

    /** Debits and credits in cents, both positive. */
    record Sums(long debits, long credits) {

        Sums plus(Sums more) {
            return new Sums(debits + more.debits, credits + more.credits);
        }
    }

    LoadRows(long seed, int rowsPerPerson) {
        this.seed = seed;
        this.rowsPerPerson = rowsPerPerson;
        DateTimeFormatter date = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
        DateTimeFormatter label = DateTimeFormatter.ofPattern("'CARTE 'dd/MM' '", Locale.ROOT);
        for (int day = 0; day < dates.length; day++) {
            dates[day] = date.format(START.plusDays(day)).getBytes(RowBuffer.CHARSET);
        }
        for (int day = 0; day < DAYS; day++) {
            cardLabels[day] = label.format(START.plusDays(day)).getBytes(RowBuffer.CHARSET);
        }
        for (int merchant = 0; merchant < merchants.length; merchant++) {
            merchants[merchant] = LABELS.get(merchant).getBytes(RowBuffer.CHARSET);
        }
    }

    void writeHeader(RowBuffer buffer) throws IOException {
        for (String line : List.of(
                "Banque Atlantide;;;;;;",
                "Export des opérations;du 01/01/2024;au 31/12/2024;;;;",
                ";;;;;;",
                "Numéro de compte;Date;Date de valeur;Libellé;Débit;Crédit;Devise")) {
            buffer.add(line);
            buffer.endRow();
        }
    }

    void writeFooter(Sums sums, RowBuffer buffer) throws IOException {
        buffer.add("Total;;;;");
        buffer.addAmount(sums.debits());
        buffer.add(';');
        buffer.addAmount(sums.credits());
        buffer.add(";EUR");
        buffer.endRow();
    }

    /**
     * Writes all rows of one account in chronological order: of every twelve, one is a salary and the others are
     * payments.
     */
    Sums writeAccount(String account, int index, RowBuffer buffer) throws IOException {
        SeededRandom chance = SeededRandom.of(seed, "load", index);
        byte[] accountBytes = account.getBytes(RowBuffer.CHARSET);
        long debits = 0;
        long credits = 0;
        for (int row = 0; row < rowsPerPerson; row++) {
            int day = (int) ((long) row * DAYS / rowsPerPerson);
            buffer.add(accountBytes);
            buffer.add(';');
            buffer.add(dates[day + 1]);
            buffer.add(';');
            buffer.add(dates[day + 1]);
            buffer.add(';');
            if (row % 12 == 11) {
                credits += credit(chance, buffer);
            } else {
                debits += debit(day, chance, buffer);
            }
            buffer.add(SUFFIX);
            buffer.endRow();
        }
        return new Sums(debits, credits);
    }

    private long credit(SeededRandom chance, RowBuffer buffer) {
        long cents = chance.between(90_000, 400_000);
        buffer.add(salary);
        buffer.addAmount(cents);
        return cents;
    }

    private long debit(int day, SeededRandom chance, RowBuffer buffer) {
        long cents = chance.between(90, 12_000);
        buffer.add(cardLabels[day]);
        buffer.add(merchants[chance.below(merchants.length)]);
        buffer.add(';');
        buffer.addAmount(cents);
        buffer.add(';');
        return cents;
    }
}
