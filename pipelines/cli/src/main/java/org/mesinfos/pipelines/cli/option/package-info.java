/** The options that several commands share: the store, the settings, the person and what they refer to. */
@NullMarked
package org.mesinfos.pipelines.cli.option;

import org.jspecify.annotations.NullMarked;
