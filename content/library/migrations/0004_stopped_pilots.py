from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0003_search_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="releaseversion",
            name="taken_back_at",
            field=models.DateTimeField(null=True),
        ),
    ]
