package org.mesinfos.linkage.features;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.linkage.text.Generation;
import org.mesinfos.linkage.text.GivenNameAbbreviations;
import org.mesinfos.linkage.text.NameFolding;
import org.mesinfos.linkage.text.NameWordList;

/** Splitter of names into given names, family names with and without particles, and single words. Stateless. */
final class NameSplitter {

    /** Folded names; words in alphabetical order. */
    record SplitNames(Set<String> given, Set<String> family, Set<String> familyParts, Set<String> words) {}

    private static final NameWordList WORDS = NameWordList.builtIn();

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}(st|nd|rd|th|e|er|eme)");

    private static final Pattern JOINED_INITIALS = Pattern.compile("(?<!\\S)(\\p{L}\\.-?){2,}(?!\\S)");
    private static final Pattern INITIAL_END = Pattern.compile("\\.-?");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int SHORTEST_PART = 3;

    SplitNames split(PersonFeatures features) {
        List<String> given = features.values(Feature.GIVEN_NAMES).stream()
                .map(GivenNameAbbreviations.builtIn()::expanded)
                .map(NameSplitter::withoutTitles)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> family = cleanFamilyNames(features.values(Feature.FAMILY_NAME));
        Set<String> words = new TreeSet<>();
        for (String stated : features.values(Feature.FULL_NAME)) {
            String full = GivenNameAbbreviations.builtIn().expanded(stated);
            addWords(words, full);
            if (given.isEmpty() && family.isEmpty()) {
                splitFullName(full, given, family);
            }
        }
        family.addAll(cleanFamilyNames(features.values(Feature.BIRTH_FAMILY_NAME)));
        SplitNames names = new SplitNames(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), words);
        given.forEach(name -> addGiven(names, name));
        family.forEach(name -> addFamily(names, name));
        return names;
    }

    /**
     * Removes titles, except a single letter, which may be an initial that looks like a title or a particle: M., D., L.
     */
    private static String withoutTitles(String given) {
        String rest = String.join(" ", nameWords(given));
        return rest.isEmpty() && isInitial(given) ? given : rest;
    }

    /** Separates the initials of words that consist of initials: M.J. or J.-P. Such a word contains no title. */
    private static String withSeparateInitials(String given) {
        Matcher word = JOINED_INITIALS.matcher(given);
        return word.replaceAll(initials -> INITIAL_END.matcher(initials.group()).replaceAll(". "));
    }

    private static boolean isInitial(String given) {
        return NameFolding.withoutSpaces(NameFolding.fold(given)).length() == 1;
    }

    /** Removes titles, and names that consist of titles only. */
    private static List<String> cleanFamilyNames(List<String> values) {
        List<String> named = new ArrayList<>(values.size());
        for (String value : values) {
            String rest = String.join(" ", nameWords(value));
            if (!rest.isEmpty()) {
                named.add(rest);
            }
        }
        return named;
    }

    private static List<String> nameWords(String text) {
        List<String> words = new ArrayList<>();
        for (String word : SPACES.split(text.strip(), -1)) {
            String folded = NameFolding.withoutSpaces(NameFolding.fold(word));
            boolean suffix =
                    words.isEmpty() ? Generation.isPrefix(folded) : Generation.ofWord(folded) != Generation.UNKNOWN;
            if (!folded.isEmpty() && !isTitle(folded) && !suffix) {
                words.add(word);
            }
        }
        boolean particlesOnly = words.stream().allMatch(word -> WORDS.isParticle(NameFolding.fold(word)));
        return particlesOnly && !isName(words, text) ? List.of() : words;
    }

    /** Returns whether the only word of a text is a name that looks like a particle: Ben, Le, Do. */
    private static boolean isName(List<String> words, String text) {
        return words.size() == 1
                && SPACES.split(text.strip(), -1).length == 1
                && NameFolding.fold(words.get(0)).length() > 1
                && WORDS.isParticleOrName(NameFolding.fold(words.get(0)));
    }

    /** Returns whether a word of a full name is a title or states a generation. */
    static boolean isTitleOrGeneration(String word) {
        String folded = NameFolding.withoutSpaces(NameFolding.fold(word));
        return folded.isEmpty() || isTitle(folded) || Generation.ofWord(folded) != Generation.UNKNOWN;
    }

    /** Returns whether a word of a full name is a particle of a family name. */
    static boolean isParticle(String word) {
        return WORDS.isParticle(NameFolding.withoutSpaces(NameFolding.fold(word)));
    }

    private static boolean isTitle(String folded) {
        return WORDS.isTitle(folded)
                || (Character.isDigit(folded.charAt(0))
                        && ORDINAL.matcher(folded).matches());
    }

    /**
     * Splits a full name. The family name is the text before a comma, unless a title follows the comma. Without a
     * comma, it is the words in capitals if other words are not in capitals, else the last word.
     */
    private static void splitFullName(String full, List<String> given, List<String> family) {
        int comma = full.indexOf(',');
        List<String> words = nameWords(comma < 0 ? full : full.substring(0, comma));
        if (comma >= 0 && !isTitleOrRank(full.substring(comma + 1))) {
            List<String> afterComma = nameWords(full.substring(comma + 1).replace(',', ' '));
            if (!words.isEmpty() && !afterComma.isEmpty()) {
                family.add(String.join(" ", words));
                given.add(String.join(" ", afterComma));
                return;
            }
        }
        StringBuilder capitals = new StringBuilder();
        StringBuilder others = new StringBuilder();
        for (String word : words) {
            boolean capital = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            (capital ? capitals : others).append(word).append(' ');
        }
        if (!capitals.isEmpty() && words.stream().anyMatch(NameSplitter::isInLowerCase)) {
            family.add(capitals.toString());
            given.add(others.toString());
        } else if (words.size() == 1) {
            given.add(words.get(0));
        } else if (!words.isEmpty()) {
            family.add(words.get(words.size() - 1));
            given.add(String.join(" ", words.subList(0, words.size() - 1)));
        }
    }

    /** Returns whether a word is a name with small letters; particles have them in capital names too: MARIA da SILVA. */
    static boolean isInLowerCase(String word) {
        return word.chars().anyMatch(Character::isLowerCase) && !WORDS.isParticle(NameFolding.fold(word));
    }

    /**
     * Tests whether words are a title or rank and not a name: a title, an ordinal, or a phrase such as "of Norfolk".
     */
    private static boolean isTitleOrRank(String words) {
        List<String> folded = NameFolding.words(NameFolding.fold(words));
        return folded.isEmpty() || isTitle(folded.get(0)) || folded.contains("of");
    }

    private static void addGiven(SplitNames names, String text) {
        String[] spaced = SPACES.split(withSeparateInitials(text).strip(), -1);
        addIfPresent(names.given(), NameFolding.withoutSpaces(NameFolding.fold(spaced[0])));
        addIfPresent(names.given(), NameFolding.withoutSpaces(NameFolding.fold(text)));
        addWords(names.words(), text);
    }

    private static void addFamily(SplitNames names, String text) {
        String folded = NameFolding.fold(text);
        String whole = NameFolding.withoutSpaces(folded);
        addIfPresent(names.family(), whole);
        List<String> words = NameFolding.words(folded);
        StringBuilder bare = new StringBuilder();
        for (String word : words) {
            if (!WORDS.isParticle(word)) {
                bare.append(word);
                if (words.size() > 1 && word.length() >= SHORTEST_PART) {
                    names.familyParts().add(word);
                }
            }
        }
        if (bare.length() != whole.length()) {
            addIfPresent(names.familyParts(), bare.toString());
        }
        addWords(names.words(), text);
    }

    private static void addWords(Set<String> words, String text) {
        for (String word : NameFolding.words(NameFolding.fold(text))) {
            if (!WORDS.isParticle(word) && !isTitle(word)) {
                words.add(word);
            }
        }
    }

    private static void addIfPresent(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
