/** The match weights of comparisons under the model of Fellegi and Sunter. */
@NullMarked
package org.mesinfos.linkage.model;

import org.jspecify.annotations.NullMarked;
