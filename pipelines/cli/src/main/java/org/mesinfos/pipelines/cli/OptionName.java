package org.mesinfos.pipelines.cli;

/** Name of the option that an argument of the command line gives: {@code --store} of {@code --store=data}. Stateless. */
final class OptionName {

    private OptionName() {}

    /** Returns the text before the first equals sign; the whole argument if it has none. */
    static String of(String argument) {
        int end = argument.indexOf('=');
        return end < 0 ? argument : argument.substring(0, end);
    }
}
