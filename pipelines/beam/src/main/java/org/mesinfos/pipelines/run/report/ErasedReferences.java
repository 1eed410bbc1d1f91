package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.identity.Suppression;

/**
 * References of erased people in texts such as names of deliveries. A reference is found as a word of 4 to 40 letters and
 * digits; with separators in it, if it has a digit. Not thread-safe.
 */
public final class ErasedReferences {

    private static final Pattern WORDS = Pattern.compile("[0-9A-Za-z]+(?:[-. ][0-9A-Za-z]+)*");
    private static final Pattern SEPARATOR = Pattern.compile("[-. ]");
    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 40;

    private final Suppression suppression;
    private final Set<String> organisations;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param organisations organisations whose references are searched for */
    public ErasedReferences(Suppression suppression, Collection<String> organisations) {
        this.suppression = suppression;
        this.organisations = Set.copyOf(organisations);
    }

    /** Returns whether a text contains a reference of an erased person. */
    public boolean areIn(String text) {
        if (suppression.isEmpty()) {
            return false;
        }
        return wordsIn(text).stream().anyMatch(this::isReference);
    }

    /** Returns the words of a text that may be references, and the sequences of adjacent words that may be one, without separators. */
    public static List<String> wordsIn(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.addAll(candidates(matcher.group()));
        }
        return words;
    }

    /** Returns a name, or a replacement if the name contains a reference of an erased person. */
    String hide(String name, String replacement) {
        return areIn(name) ? replacement : name;
    }

    private static List<String> candidates(String text) {
        String[] words = SEPARATOR.split(text, 0);
        List<String> candidates = new ArrayList<>();
        for (int first = 0; first < words.length; first++) {
            StringBuilder joined = new StringBuilder();
            for (int next = first;
                    next < words.length && joined.length() + words[next].length() <= MAX_LENGTH;
                    next++) {
                joined.append(words[next]);
                if (joined.length() >= MIN_LENGTH
                        && (next == first || joined.chars().anyMatch(Character::isDigit))) {
                    candidates.add(joined.toString());
                }
            }
        }
        return candidates;
    }

    private boolean isReference(String word) {
        return known.computeIfAbsent(
                word,
                unknown -> organisations.stream()
                        .anyMatch(organisation -> suppression.isReference(organisation, unknown)));
    }
}
