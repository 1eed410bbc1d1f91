/** The match weights of comparisons under the model of Fellegi and Sunter. */
package org.mesinfos.linkage.model;
