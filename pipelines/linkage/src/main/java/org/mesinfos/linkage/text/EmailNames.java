package org.mesinfos.linkage.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tests for names in e-mail addresses. Names are folded. Stateless. */
public final class EmailNames {

    private static final int SHORTEST = 3;
    private static final Pattern WORD_SEPARATORS = Pattern.compile("[._-]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private EmailNames() {}

    /** Tests whether the local part contains the given name, or consists of its initial and the family name. */
    public static boolean containsGivenName(String local, String given, String family) {
        if (given.length() >= SHORTEST && local.contains(given)) {
            return true;
        }
        String letters = letters(local);
        return !given.isEmpty()
                && family.length() >= SHORTEST
                && (letters.equals(given.charAt(0) + family) || letters.equals(family + given.charAt(0)));
    }

    /** Tests whether the letters of the local part contain a name, such as the family name. */
    public static boolean contains(String local, String name) {
        return name.length() >= SHORTEST && letters(local).contains(name);
    }

    /**
     * Tests whether a word of the local part is the given name, alone or joined with the family name. Neither Hanna nor the address
     * <i>hanna</i> of Anna Hofmann contains Anna in this sense.
     */
    public static boolean hasGivenNameAsWord(String local, String given, String family) {
        return given.length() >= SHORTEST
                && NO_LETTERS
                        .splitAsStream(local)
                        .anyMatch(word ->
                                word.equals(given) || word.equals(given + family) || word.equals(family + given));
    }

    /**
     * Tests whether the local part consists of the family name and of the given name of another person, of which the given
     * name is the beginning: an address of Emilie in a record of Emil. Such a record may be of either.
     */
    public static boolean isOfLongerName(String local, String given, String family) {
        String letters = letters(local);
        if (given.length() < SHORTEST || family.length() < SHORTEST || !letters.contains(family)) {
            return false;
        }
        String name = letters.startsWith(given)
                ? letters.substring(0, letters.length() - family.length())
                : letters.substring(family.length());
        boolean whole = letters.equals(name + family) || letters.equals(family + name);
        return whole
                && name.startsWith(given)
                && GivenNames.builtIn().areDifferent(given, name)
                && !NameVariants.builtIn().areVariants(given, name);
    }

    /**
     * Tests whether the local part consists of names of one person, or of their initials, and nothing else: two relatives of one
     * name may each have such an address at their own provider.
     *
     * @param names all names of the person, and parts of them
     */
    public static boolean consistsOf(String local, List<String> names) {
        String text = WORD_SEPARATORS.matcher(local).replaceAll("");
        String plain = NameSpelling.withoutUmlauts(text);
        return consistsOfWords(text, names)
                || consistsOfWords(
                        plain, names.stream().map(NameSpelling::withoutUmlauts).toList());
    }

    private static boolean consistsOfWords(String text, List<String> names) {
        boolean[] byInitials = new boolean[text.length() + 1];
        boolean[] byNames = new boolean[text.length() + 1];
        byInitials[0] = true;
        for (int from = 0; from < text.length(); from++) {
            for (String name : byInitials[from] || byNames[from] ? names : List.<String>of()) {
                if (name.length() > 1 && text.startsWith(name, from)) {
                    byNames[from + name.length()] = true;
                }
                if (!name.isEmpty() && text.charAt(from) == name.charAt(0)) {
                    byInitials[from + 1] |= byInitials[from];
                    byNames[from + 1] |= byNames[from];
                }
            }
        }
        return byNames[text.length()];
    }

    private static String letters(String local) {
        StringBuilder letters = new StringBuilder(local.length());
        for (int i = 0; i < local.length(); i++) {
            if (Character.isLetter(local.charAt(i))) {
                letters.append(local.charAt(i));
            }
        }
        return letters.toString();
    }
}
