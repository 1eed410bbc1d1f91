package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.Invoice;

/** Identifiers of sellers by their ISO 6523 scheme. */
public final class Scheme {

    private static final String ATTRIBUTE = "schemeID";
    private static final String SIREN = "0002";
    private static final String SIRET = "0009";
    private static final String GTIN = "0160";
    private static final int SIREN_DIGITS = 9;
    private static final int SIRET_DIGITS = 14;

    private Scheme() {}

    /**
     * Puts an identifier of the seller where its scheme belongs; one of another scheme goes to {@code other} when that is
     * still free.
     */
    public static void seller(Invoice invoice, TreeElement id, Optional<String> held, Consumer<String> other) {
        Optional<String> scheme = Values.lookAttribute(id, ATTRIBUTE);
        String text = id.value().strip();
        if (is(scheme, SIREN) && invoice.getSellerSiren() == null && isDigits(text, SIREN_DIGITS)) {
            invoice.setSellerSiren(take(id));
        } else if (is(scheme, SIRET) && invoice.getSellerSiret() == null && isDigits(text, SIRET_DIGITS)) {
            invoice.setSellerSiret(take(id));
        } else if (held.isEmpty()) {
            Values.take(id).ifPresent(other);
        }
    }

    /** A GTIN, of an identifier that says it is one. */
    public static Optional<String> gtin(Optional<TreeElement> id) {
        return id.filter(element -> is(Values.lookAttribute(element, ATTRIBUTE), GTIN))
                .map(Scheme::take);
    }

    /** Whether an identifier is of that scheme. */
    public static boolean isOf(TreeElement id, String scheme) {
        return is(Values.lookAttribute(id, ATTRIBUTE), scheme);
    }

    /** The identifier; the scheme is told by the field. */
    public static String take(TreeElement id) {
        id.attribute(ATTRIBUTE).ifPresent(scheme -> scheme.claim());
        return id.claim().strip();
    }

    private static boolean is(Optional<String> scheme, String wanted) {
        return scheme.filter(wanted::equals).isPresent();
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
