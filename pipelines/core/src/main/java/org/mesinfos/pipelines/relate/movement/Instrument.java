package org.mesinfos.pipelines.relate.movement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.records.BankTransaction;

/** How money moved, told apart as far as the rules of this package need it. */
public enum Instrument {
    /** With a payment card, in a shop or online. */
    CARD,
    /** From a cash machine or over the counter. */
    CASH,
    /** By cheque. */
    CHEQUE,
    /** Drawn by the creditor on a mandate. */
    DIRECT_DEBIT,
    /** Sent by the payer. */
    TRANSFER,
    /** An instalment of a loan, drawn by the bank. */
    LOAN,
    /** Taken by the bank for its services, interest included. */
    FEE,
    /** Not told. */
    OTHER;

    /** Words looked at in a label: the instrument stands at its beginning. */
    private static final int FIRST_WORDS = 4;

    private static final Map<String, Instrument> WORDS = new HashMap<>();
    /** ISO 20022 bank transaction codes, family of the domain PMNT; {@code CWDL} is a sub-family. */
    private static final Map<String, Instrument> FAMILIES = Map.of(
            "RCDT",
            TRANSFER,
            "ICDT",
            TRANSFER,
            "RRCT",
            TRANSFER,
            "IRCT",
            TRANSFER,
            "RDDT",
            DIRECT_DEBIT,
            "IDDT",
            DIRECT_DEBIT,
            "CCRD",
            CARD,
            "MCRD",
            CARD,
            "RCHQ",
            CHEQUE,
            "ICHQ",
            CHEQUE);

    static {
        words(
                CARD,
                "CARTE",
                "CB",
                "CARD",
                "KARTE",
                "KARTENZAHLUNG",
                "POS",
                "TARJETA",
                "CARTA",
                "PSC",
                "EINKAUF",
                "BEA",
                "BETAALPAS",
                "BETAALAUTOMAAT",
                "GIROCARD",
                "DEBITKARTE",
                "DEBETKAART",
                "BANCONTACT",
                "TWINT",
                "COMPRA");
        words(
                CASH,
                "RETRAIT",
                "RETRAITS",
                "DAB",
                "GAB",
                "ATM",
                "CASH",
                "WITHDRAWAL",
                "BARGELD",
                "BARGELDAUSZAHLUNG",
                "BANCOMAT",
                "ESPECES",
                "BEZUG",
                "PRELIEVO",
                "GELDAUTOMAT",
                "GELDAUTOMAAT",
                "GELDMAAT",
                "GELDOPNAME",
                "GELDOPNEMING",
                "CAJERO",
                "BARBEZUG");
        words(CHEQUE, "CHEQUE", "CHQ", "CHECK", "SCHECK", "CHEQUES");
        words(
                DIRECT_DEBIT,
                "PRLV",
                "PRELEVEMENT",
                "PRELEVT",
                "PREL",
                "PRLVT",
                "LASTSCHRIFT",
                "SEPALASTSCHRIFT",
                "BASISLASTSCHRIFT",
                "FOLGELASTSCHRIFT",
                "ERSTLASTSCHRIFT",
                "DIRECTDEBIT",
                "INCASSO",
                "DOMICILIATION",
                "DOMICILIERING",
                "EINZUG",
                "RECIBO",
                "ADDEBITO",
                "LSV");
        words(
                TRANSFER,
                "VIR",
                "VIRT",
                "VRT",
                "VIREMENT",
                "VIREMENTS",
                "TRANSFER",
                "XFER",
                "DIRECTDEP",
                "REPEATPMT",
                "UBERWEISUNG",
                "UEBERWEISUNG",
                "GUTSCHRIFT",
                "DAUERAUFTRAG",
                "TRANSFERENCIA",
                "BONIFICO",
                "OVERBOEKING",
                "OVERSCHRIJVING",
                "BACS",
                "BGC",
                "PRZELEW",
                "WIRE",
                "SEPAUEBERWEISUNG");
        words(LOAN, "PRET", "EMPRUNT", "LOAN", "DARLEHEN", "HYPOTHEK", "MORTGAGE", "KREDIT", "PRESTITO", "MUTUO");
        words(
                FEE,
                "FRAIS",
                "COTISATION",
                "COMMISSION",
                "COMMISSIONS",
                "FEE",
                "FEES",
                "SRVCHG",
                "AGIOS",
                "INTERETS",
                "GEBUHR",
                "GEBUHREN",
                "GEBUEHR",
                "ENTGELT",
                "INTEREST",
                "ZINSEN",
                "SPESE");
    }

    private static void words(Instrument instrument, String... words) {
        for (String word : words) {
            WORDS.put(word, instrument);
        }
    }

    /** Words that tell an instrument, in capitals without accents. */
    static Set<String> words() {
        return WORDS.keySet();
    }

    static Instrument of(BankTransaction movement, List<String> label) {
        if (movement.getChequeNumber() != null) {
            return CHEQUE;
        }
        Instrument coded = coded(movement.getTransactionCode());
        if (coded != OTHER) {
            return coded;
        }
        Instrument told = first(Words.of(movement.getKind()), Integer.MAX_VALUE);
        if (told == OTHER) {
            told = first(label, FIRST_WORDS);
        }
        if (told != OTHER) {
            return told;
        }
        if (movement.getMandateId() != null || movement.getCreditorId() != null) {
            return DIRECT_DEBIT;
        }
        boolean card = movement.getCardSuffix() != null || movement.getMerchantCategoryCode() != null;
        return card ? CARD : OTHER;
    }

    /** By a bank transaction code such as {@code PMNT-RDDT-ESDD}. */
    private static Instrument coded(String code) {
        if (code == null || code.length() < 9 || !code.startsWith("PMNT-")) {
            return OTHER;
        }
        return code.endsWith("CWDL") ? CASH : FAMILIES.getOrDefault(code.substring(5, 9), OTHER);
    }

    /** A loan says more than the direct debit by which it is paid. */
    private static Instrument first(List<String> words, int most) {
        Instrument first = OTHER;
        for (int i = 0; i < Math.min(most, words.size()); i++) {
            Instrument said = WORDS.getOrDefault(words.get(i), OTHER);
            if (said == LOAN) {
                return LOAN;
            }
            if (first == OTHER || (first == CARD && said == CASH)) {
                first = said == OTHER ? first : said;
            }
        }
        return first;
    }
}
