package org.mesinfos.pipelines.request;

import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;

/** The texts about requests. Stateless. */
public final class RequestTexts {

    private RequestTexts() {}

    public static LocalisedTexts in(PageLanguage language) {
        return language.texts("org.mesinfos.pipelines.request.texts");
    }
}
