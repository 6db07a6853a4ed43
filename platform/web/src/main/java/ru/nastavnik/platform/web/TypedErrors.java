package ru.nastavnik.platform.web;

import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;

/** Lets the sentence about an unreadable entry name what was typed: it is value {@code {1}} of the message. */
class TypedErrors extends DefaultBindingErrorProcessor {

    @Override
    public void processPropertyAccessException(PropertyAccessException trouble, BindingResult result) {
        String field = trouble.getPropertyName();
        Object typed = trouble.getValue();
        Object[] fieldAndTyped = {
            getArgumentsForBindError(result.getObjectName(), String.valueOf(field))[0], typed == null ? "" : typed
        };
        String[] codes = result.resolveMessageCodes(trouble.getErrorCode(), field);
        result.addError(new FieldError(
                result.getObjectName(), String.valueOf(field), typed, true, codes, fieldAndTyped, "typeMismatch"));
    }
}
