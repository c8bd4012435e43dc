"""The screens around a text: adapting, writing, hiding, going back."""
