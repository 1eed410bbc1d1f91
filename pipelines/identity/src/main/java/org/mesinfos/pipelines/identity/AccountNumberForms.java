package org.mesinfos.pipelines.identity;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/**
 * Alternative forms of the number of an account that has an IBAN. Older and national formats contain the bank code, the
 * branch code and the account number without the rest of the IBAN (ISO 13616, national account structures). A national
 * number from which the IBAN follows has the same forms as the IBAN, so that links are found whichever form states them.
 *
 * <p>Only forms that are unique among all banks are included: the account number alone is left out, because another
 * branch may use the same one. All forms are normalised as by {@link org.mesinfos.connectors.api.Subject#normalised()}.
 */
public final class AccountNumberForms {

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private AccountNumberForms() {}

    /** Returns the other forms of an account number; empty if no IBAN is known for it. */
    public static List<String> alternatives(String normalised) {
        Optional<String> iban = iban(normalised);
        if (iban.isEmpty()) {
            return List.of();
        }
        SortedSet<String> forms = new TreeSet<>(nationalForms(iban.get()));
        forms.add(iban.get());
        forms.remove(normalised);
        return List.copyOf(forms);
    }

    /**
     * Returns the IBAN of an account number with bank: the number itself, or the IBAN that follows from a national number;
     * empty if it is invalid or has another structure.
     */
    public static Optional<String> iban(String normalised) {
        return isIban(normalised)
                ? Optional.of(normalised)
                : NationalAccountNumber.iban(normalised).or(() -> NationalAccountNumber.ibanWithoutKey(normalised));
    }

    private static SortedSet<String> nationalForms(String iban) {
        try {
            return nationalForms(Iban.valueOf(iban));
        } catch (Iban4jException ofUnknownStructure) {
            return new TreeSet<>();
        }
    }

    /** Returns true if an account number is an IBAN with valid structure and check digits. */
    public static boolean isIban(String normalised) {
        return mayBeIban(normalised) && IbanUtil.isValid(normalised);
    }

    private static SortedSet<String> nationalForms(Iban iban) {
        SortedSet<String> names = new TreeSet<>();
        String bank = iban.getBankCode();
        Optional<String> branch = Optional.ofNullable(iban.getBranchCode());
        String number = iban.getAccountNumber();
        names.add(iban.getBban());
        names.add(bank + branch.orElse("") + number);
        switch (iban.getCountryCode()) {
            case DE, AT -> {
                names.add(bank + "/" + number);
                names.add(bank + "/" + LEADING_ZEROS.matcher(number).replaceFirst(""));
            }
            case GB, IE -> branch.ifPresent(sortCode -> names.add(sortCode + number));
            case PL -> names.add(iban.getCheckDigit() + iban.getBban());
            default -> {}
        }
        return names;
    }

    private static boolean mayBeIban(String name) {
        return name.length() >= SHORTEST_IBAN
                && name.length() <= LONGEST_IBAN
                && isLetter(name.charAt(0))
                && isLetter(name.charAt(1))
                && isDigit(name.charAt(2))
                && isDigit(name.charAt(3));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
